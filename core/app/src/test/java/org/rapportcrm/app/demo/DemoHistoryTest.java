package org.rapportcrm.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.purchase.PurchaseSummary;
import org.rapportcrm.testkit.TestDatabase;

class DemoHistoryTest {

  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void theShopIsLivelyAndTheSameAtEveryRun(TestDatabase.Kind kind) {
    List<Long> first = figures(kind);
    assertThat(first.get(0)).isEqualTo(3000);
    assertThat(first.get(1)).as("purchases").isBetween(4_000L, 15_000L);
    assertThat(first.get(2)).as("help in the last year").isGreaterThan(300);
    assertThat(first.get(3)).as("credited referrals").isGreaterThan(100);
    assertThat(first.get(4)).as("languages").isEqualTo(3);
    assertThat(figures(kind)).isEqualTo(first);
  }

  private static List<Long> figures(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      Random random = new Random(7);
      var contacts = new DemoContacts(sql, random, NOW).fill();
      var buyers = new DemoHistory(sql, random, NOW).fill(contacts);
      new PurchaseSummary(sql).refresh(buyers);
      return List.of(
          sql.number("select count(*) from contact"),
          sql.number("select count(*) from purchase where at < ?", NOW),
          sql.number(
              "select count(*) from interaction where helped = true and at > ?",
              NOW.minusSeconds(365L * 86_400)),
          sql.number("select count(*) from referral where credited_at is not null"),
          sql.number("select count(distinct language) from contact"),
          sql.number("select sum(purchase_sum) * 100 from contact"));
    }
  }
}
