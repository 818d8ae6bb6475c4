package org.rapportcrm.app.restore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.security.secret.SecretKey;
import org.rapportcrm.app.suppression.ErasedAddresses;
import org.rapportcrm.app.suppression.SuppressionBook;
import org.rapportcrm.testkit.TestDatabase;

class SuppressionKeysTest {

  @ParameterizedTest
  @EnumSource
  void aHomeFromBeforeKnowsItsErasedAndSuppressedPeopleInEverySpelling(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      suppress(sql, plain("gone@example.com"), "erased");
      suppress(sql, plain("twice@example.com"), "erased");
      suppress(sql, Workshop.suppressed(sql).mark("twice@example.com"), "erased");
      suppress(sql, "angry@b\u00fccher.example", "complained");
      suppress(sql, "full@example.com", "bounce");
      SuppressionKeys keys =
          new SuppressionKeys(sql, new ErasedAddresses(new SecretKey("a key for tests")), null);
      assertThat(keys.some()).isEqualTo(4);
      assertThat(keys.some()).isZero();
      assertThat(sql.number("select count(*) from suppression where address_folded like 'sha256%'"))
          .isZero();
      SuppressionBook book = Workshop.suppressed(sql);
      assertThat(book.isErased("GONE@example.com")).isTrue();
      assertThat(book.isErased("twice@example.com")).isTrue();
      assertThat(
              book.among(
                      List.of(
                          "Angry+1@xn--bcher-kva.example",
                          "FULL@example.com",
                          "full+1@example.com",
                          "else@example.com"))
                  .keySet())
          .containsExactlyInAnyOrder("Angry+1@xn--bcher-kva.example", "FULL@example.com");
    }
  }

  private static String plain(String address) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
    return "sha256:" + HexFormat.of().formatHex(hash);
  }

  private static void suppress(Sql sql, String kept, String reason) {
    sql.update(
        "insert into suppression (address_folded, reason, at) values (?, ?, current_timestamp)",
        kept,
        reason);
  }
}
