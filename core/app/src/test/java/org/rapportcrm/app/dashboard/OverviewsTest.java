package org.rapportcrm.app.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

class OverviewsTest {

  private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

  private Sql sql;

  @ParameterizedTest
  @EnumSource
  void aYearOfPurchasesIsAddedUpByDaysOfUtcInTheCurrencyOfMost(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      sql = database.sql();
      contact(1, "2026-05-01T00:00:00Z", false);
      contact(2, "2026-03-01T00:00:00Z", false);
      contact(3, "2026-05-02T00:00:00Z", true);
      purchase("2026-05-01T00:00:00Z", "10.50", "EUR", false);
      purchase("2026-05-01T23:59:59Z", "2", "EUR", false);
      purchase("2026-05-02T00:00:00Z", "4", "EUR", false);
      purchase("2026-05-03T10:00:00Z", "99", "EUR", true);
      purchase("2026-01-31T10:00:00Z", "7", "EUR", false);
      purchase("2024-01-31T10:00:00Z", "7", "EUR", false);
      purchase("2026-05-04T10:00:00Z", "5000", "IRR", false);

      Overview seen = new Overviews(sql, Clock.fixed(NOW, ZoneOffset.UTC)).current();

      assertThat(seen.contacts()).as("not those in the trash").isEqualTo(2);
      assertThat(seen.newContacts()).isEqualTo(1);
      assertThat(seen.currency()).isEqualTo("EUR");
      assertThat(seen.purchases()).isEqualTo(3);
      assertThat(seen.revenue()).isEqualByComparingTo("16.5");
      assertThat(seen.days())
          .extracting(day -> day.day() + " " + day.sum().stripTrailingZeros().toPlainString())
          .containsExactlyInAnyOrder("2026-05-01 12.5", "2026-05-02 4", "2026-01-31 7");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNewcomerOfWhomOnlyTheNumberIsKnownHasAName(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      sql = database.sql();
      contact(1, "2026-05-01T00:00:00Z", false);
      sql.update("update contact set external_id = 'R-102' where id = 1");
      assertThat(sql.list("select * from contact", DashboardPage.Newcomer::of))
          .extracting(DashboardPage.Newcomer::name)
          .containsExactly("R-102");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereNothingWasBoughtThereIsNoCurrency(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Overview seen = new Overviews(database.sql(), Clock.fixed(NOW, ZoneOffset.UTC)).current();
      assertThat(seen.currency()).isNull();
      assertThat(seen.days()).isEmpty();
      assertThat(seen.revenue()).isEqualByComparingTo("0");
    }
  }

  private void contact(long id, String created, boolean inTrash) {
    sql.update(
        "insert into contact (id, created_at, updated_at, deleted_at) values (?, ?, ?, ?)",
        id,
        Instant.parse(created),
        NOW,
        inTrash ? NOW : null);
  }

  private void purchase(String at, String amount, String currency, boolean refunded) {
    sql.update(
        "insert into purchase (contact_id, external_id, at, amount, currency, refunded_at,"
            + " created_at) values (1, ?, ?, ?, ?, ?, ?)",
        at + currency,
        Instant.parse(at),
        new BigDecimal(amount),
        currency,
        refunded ? NOW : null,
        NOW);
  }
}
