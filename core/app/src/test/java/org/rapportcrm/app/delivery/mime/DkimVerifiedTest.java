package org.rapportcrm.app.delivery.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.api.message.Composer.Rendered;

/** Our signatures, verified by Apache jDKIM with the record that we publish; no DNS is asked. */
class DkimVerifiedTest {

  @TempDir static Path home;
  static DkimKey key;

  @BeforeAll
  static void makeKey() {
    key = DkimKey.in(home);
  }

  @ParameterizedTest
  @CsvSource({
    "News for you, 'Golestan Books', 'Dear Sara,'",
    "عروضنا هذا الأسبوع, 'متجر غلستان', 'عزيزتي سارة،'",
    "خبرهای تازهٔ فروشگاه گلستان, 'کتاب‌فروشی گلستان', 'سارای گرامی،'"
  })
  void messagesInEveryLanguageVerify(String subject, String from, String greeting)
      throws Exception {
    String hard =
        greeting
            + "  \t \r\n.\r\nFrom here\r\n"
            + "trailing blanks   \n\n"
            + "ä ".repeat(700)
            + "x".repeat(3000)
            + " \n\n\n";
    byte[] message =
        write((subject + " ").repeat(12).strip(), from, new Rendered("unused", "<p>" + hard, hard));
    assertThat(message(message)).as("folded subject").containsPattern("Subject: [^\r]*\r\n[ \t]");
    List<SignatureRecord> signatures = verify(message);
    assertThat(signatures).hasSize(1);
    assertThat(signatures.get(0).getDToken()).hasToString("example.com");
    assertThat(signatures.get(0).getHeaders())
        .extracting(name -> name.toString().toLowerCase())
        .contains("from", "to", "subject", "date", "message-id", "list-unsubscribe");
  }

  @Test
  void blanksAtTheEndsOfLinesMayBeLostOnTheWay() throws Exception {
    String message = message(plain());
    assertThat(message).contains("Hello\r\n");
    String relaxed = message.replace("Hello\r\n", "Hello \t\r\n") + "\r\n\r\n";
    assertThat(verify(relaxed.getBytes(StandardCharsets.ISO_8859_1))).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"Hello,Hallo", "Subject: News,Subject: Newt", "https://crm,https://crn"})
  void whatIsChangedOnTheWayDoesNotVerify(String ours, String theirs) {
    String message = message(plain());
    assertThat(message).contains(ours);
    byte[] changed = message.replace(ours, theirs).getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> verify(changed)).isInstanceOf(FailException.class);
  }

  private static byte[] plain() {
    return write("News", "Shop", new Rendered("unused", "<p>Hello</p>", "Hello\n"));
  }

  private static byte[] write(String subject, String from, Rendered content) {
    MailHeaders headers =
        new MailHeaders(
            from,
            "news@example.com",
            "info@example.com",
            "b@bücher.example",
            subject,
            "<d1.x@example.com>",
            "https://crm.example/u/" + "t".repeat(200),
            "1:test:marketing:example.com",
            Instant.parse("2026-01-02T03:04:05Z"));
    return new MimeWriter(key, "example.com").write(headers, content);
  }

  private static String message(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }

  private static List<SignatureRecord> verify(byte[] message) throws Exception {
    DKIMVerifier verifier = new DKIMVerifier((methods, selector, domain) -> List.of(key.record()));
    List<SignatureRecord> verified = verifier.verify(new ByteArrayInputStream(message));
    return verified == null ? List.of() : verified;
  }
}
