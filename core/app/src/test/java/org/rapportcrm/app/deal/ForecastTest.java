package org.rapportcrm.app.deal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.quota.Attainment;
import org.rapportcrm.app.quota.Forecast;
import org.rapportcrm.app.quota.Forecasts;
import org.rapportcrm.app.quota.Quotas;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

@ParameterizedClass
@EnumSource
class ForecastTest {

  private static final LocalDate FROM = LocalDate.parse("2026-04-01");
  private static final LocalDate TO = LocalDate.parse("2026-06-30");

  @Parameter TestDatabase.Kind kind;

  private Workshop shop;
  private Forecasts forecasts;
  private Quotas quotas;

  @BeforeEach
  void open() {
    shop = new Workshop(kind);
    forecasts = new Forecasts(shop.sql);
    Refusals refusals = new Refusals((locale, key, args) -> key, FixedUser.withoutAccount());
    quotas =
        new Quotas(
            shop.sql,
            shop.settings,
            new NamedRecords(shop.sql, refusals),
            refusals,
            new Audit(shop.sql, Clock.systemUTC(), new Acting()));
    shop.in(
        () ->
            shop.sql.update(
                "insert into app_user (id, email, email_folded, name, created_at)"
                    + " values (7, 's@example.org', 's@example.org', 'Sara', ?)",
                Workshop.NOW));
  }

  @AfterEach
  void close() {
    shop.close();
  }

  private void deal(String... pairs) {
    shop.in(() -> shop.deals.create(Workshop.values(pairs)));
  }

  @Test
  void whatIsOpenCountsByItsChanceAndWhatIsWonInFull() {
    deal("name", "A", "amount", "1000", "stage", "proposal", "closesOn", "2026-05-20");
    deal("name", "B", "amount", "500", "probability", "50", "closesOn", "2026-05-25");
    deal("name", "C", "amount", "200", "stage", "won", "closesOn", "2026-04-02");
    deal("name", "D", "amount", "9000", "stage", "lost", "closesOn", "2026-04-02");
    deal("name", "E", "amount", "70", "currency", "EUR", "closesOn", "2026-05-25");
    Forecast forecast = forecasts.between(FROM, TO, null, null);
    assertThat(forecast.currencies()).containsExactly("EUR", "USD");
    Forecast.Sum total = forecast.total("USD");
    assertThat(total.won()).isEqualByComparingTo("200");
    assertThat(total.weighted()).isEqualByComparingTo("1100");
    assertThat(total.best()).isEqualByComparingTo("1700");
    List<Forecast.Month> months = forecast.months("USD", FROM, 3, "gregory");
    assertThat(months.get(0).sum().won()).isEqualByComparingTo("200");
    assertThat(months.get(1).sum().weighted()).isEqualByComparingTo("900");
    assertThat(months.get(2).sum().deals()).isZero();
  }

  @Test
  void monthsOfAnotherCalendarAddUpToTheSame() {
    deal("name", "A", "amount", "100", "closesOn", "2026-05-20");
    deal("name", "B", "amount", "100", "closesOn", "2026-05-22");
    Forecast forecast = forecasts.between(FROM, TO, null, null);
    List<Forecast.Month> months =
        forecast.months("USD", LocalDate.parse("2026-05-17"), 2, "persian");
    assertThat(months.get(0).sum().best()).as("Ordibehesht").isEqualByComparingTo("100");
    assertThat(months.get(1).sum().best()).as("Khordad").isEqualByComparingTo("100");
  }

  @Test
  void aQuotaIsReachedByWhatItsUserWonInThePeriodAndCurrency() {
    String[] quota = {"user", "7", "from", "2026-04-01", "to", "2026-06-30", "amount", "1000"};
    shop.in(() -> quotas.create(Workshop.values(quota)));
    deal("name", "A", "amount", "400", "stage", "won", "closesOn", "2026-04-01", "ownerId", "7");
    deal("name", "B", "amount", "1000", "stage", "new", "closesOn", "2026-06-30", "ownerId", "7");
    deal("name", "C", "amount", "400", "stage", "won", "closesOn", "2026-07-01", "ownerId", "7");
    deal("name", "D", "amount", "400", "stage", "won", "closesOn", "2026-05-01");
    List<Attainment> reached = quotas.reached(TO, TO, 7L);
    assertThat(reached).hasSize(1);
    assertThat(reached.get(0).reached()).isEqualByComparingTo("0.4");
    assertThat(reached.get(0).expected()).isEqualByComparingTo("0.6");
    assertThatThrownBy(() -> shop.in(() -> quotas.create(Workshop.values(quota))))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.status()).isEqualTo(409));
  }

  @Test
  void ofTwoWhoChangeAQuotaTheSecondIsToldWhoWasFirst() {
    String[] quota = {"user", "7", "from", "2026-04-01", "to", "2026-06-30", "amount", "1000"};
    long id = shop.in(() -> quotas.create(Workshop.values(quota)));
    shop.in(() -> quotas.change(id, Workshop.values("amount", "2000"), 0L));
    assertThatThrownBy(() -> shop.in(() -> quotas.change(id, Workshop.values("amount", "3"), 0L)))
        .isInstanceOfSatisfying(
            ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue())
        .hasMessage("input.changed-by");
    assertThat(quotas.get(id).amount()).isEqualByComparingTo("2000");
    shop.in(() -> quotas.change(id, Workshop.values("amount", "4000"), null));
    assertThat(quotas.get(id).version()).isEqualTo(2);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsAndAnEmptyAmountAreRefused() {
    assertThatThrownBy(
            () ->
                quotas.create(
                    Workshop.values(
                        "user", "7", "from", "2026-04-02", "to", "2026-04-01", "amount", "1")))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("quotas.ends-before");
    assertThatThrownBy(
            () ->
                quotas.create(
                    Workshop.values(
                        "user", "7", "from", "2026-04-01", "to", "2026-04-01", "amount", "0")))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void whatRunsOutIsDueUntilItIsRenewedOrEnded() {
    deal("name", "A", "stage", "won", "renewsOn", "2026-06-01");
    deal("name", "B", "stage", "won", "renewsOn", "2026-05-01");
    deal("name", "Open", "renewsOn", "2026-05-01");
    Renewals renewals = new Renewals(shop.sql);
    List<DealRow> due = renewals.due(TO, null, null, 10);
    assertThat(due).extracting(DealRow::name).containsExactly("B", "A");
    assertThat(renewals.withoutTask(TO, 10)).hasSize(2);
    shop.in(() -> shop.deals.endRenewal(due.get(0).id(), true));
    assertThat(renewals.due(TO, null, null, 10)).extracting(DealRow::name).containsExactly("A");
    shop.in(
        () ->
            shop.sql.update(
                "insert into task (id, title, origin, created_at) values (5, 'x', ?, ?)",
                "renewal:" + due.get(1).id() + ":2026-06-01",
                Workshop.NOW));
    assertThat(renewals.withoutTask(TO, 10)).isEmpty();
  }
}
