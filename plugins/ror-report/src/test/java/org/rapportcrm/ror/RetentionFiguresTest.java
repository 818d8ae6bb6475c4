package org.rapportcrm.ror;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.text.MonthSpan;
import org.rapportcrm.ror.relationship.Shop;
import org.rapportcrm.ror.retention.Cohort;
import org.rapportcrm.ror.retention.Month;
import org.rapportcrm.ror.retention.Repeat;
import org.rapportcrm.ror.retention.RetentionFigures;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

class RetentionFiguresTest {

  /** A zone by name, as the settings have it. */
  private static final ZoneId ZONE = ZoneId.of("UTC");

  @ParameterizedTest
  @EnumSource
  void aMonthKnowsWhoStayedWhoCameAndWhoLeft(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      new Shop(database.sql())
          .customer(1, null, "2026-01-10", "2026-05-20", "2026-06-10") // stays
          .customer(2, null, "2026-04-15") // 60 days: active on 1 June, lapsed by 1 July
          .customer(3, null, "2026-06-20") // new
          .customer(4, null, "2025-01-01", "2026-06-20") // came back
          .customer(5, null, "2026-05-01", "2026-06-01")
          .trash(5);
      Month june =
          new RetentionFigures(database.sql(), SeenContacts.everybody())
              .months(List.of(month(5), month(6)), ZONE, 60)
              .get(1);
      assertThat(june).isEqualTo(new Month(month(6), 2, 3, 1, 1));
      assertThat(june.retention()).isEqualTo(1.0);
      assertThat(june.churn()).isEqualTo(0.5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void cohortsCountWhoBoughtHowManyMonthsLater(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      new Shop(database.sql())
          .customer(1, null, "2026-04-10", "2026-04-11", "2026-06-10")
          .customer(2, null, "2026-04-30")
          .customer(3, null, "2026-06-01");
      assertThat(
              new RetentionFigures(database.sql(), SeenContacts.everybody())
                  .cohorts(IntStream.rangeClosed(1, 6).mapToObj(m -> month(m)).toList(), ZONE))
          .containsExactly(
              new Cohort(month(4), 2, List.of(2L, 0L, 1L)), new Cohort(month(6), 1, List.of(1L)));
      assertThat(
              new RetentionFigures(database.sql(), SeenContacts.everybody())
                  .cohorts(List.of(month(4)), ZONE))
          .as("of one month alone")
          .containsExactly(new Cohort(month(4), 2, List.of(2L)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void cohortsAreOfTheMonthsOfAnyCalendar(TestDatabase.Kind kind) {
    MonthSpan farvardin =
        new MonthSpan("فروردین", LocalDate.of(2026, 3, 21), LocalDate.of(2026, 4, 20));
    MonthSpan ordibehesht =
        new MonthSpan("اردیبهشت", LocalDate.of(2026, 4, 21), LocalDate.of(2026, 5, 21));
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      new Shop(database.sql())
          .customer(1, null, "2026-04-10", "2026-04-30")
          .customer(2, null, "2026-04-30", "2026-05-25")
          .customer(3, null, "2026-03-20", "2026-04-30");
      assertThat(
              new RetentionFigures(database.sql(), SeenContacts.everybody())
                  .cohorts(List.of(farvardin, ordibehesht), ZONE))
          .containsExactly(
              new Cohort(farvardin, 1, List.of(1L, 1L)), new Cohort(ordibehesht, 1, List.of(1L)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSecondPurchaseIsWaitedForOnAverage(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      new Shop(database.sql())
          .customer(1, null, "2026-04-01", "2026-04-11", "2026-06-10")
          .customer(2, null, "2026-04-01", "2026-04-21")
          .customer(3, null, "2026-06-01");
      database
          .sql()
          .update(
              "update contact set purchase_count ="
                  + " (select count(*) from purchase p where p.contact_id = contact.id)");
      Repeat repeat = new RetentionFigures(database.sql(), SeenContacts.everybody()).repeat();
      assertThat(repeat.customers()).isEqualTo(3);
      assertThat(repeat.repeaters()).isEqualTo(2);
      assertThat(repeat.meanDaysToSecond()).isCloseTo(15.0, within(1e-6));
    }
  }

  @ParameterizedTest
  @EnumSource
  void allMonthsAtOnceAreThoseThatAModelCountsOneByOne(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Random random = new Random(20261123);
      Shop shop = new Shop(database.sql());
      List<List<LocalDate>> customers = new ArrayList<>();
      for (int id = 1; id <= 120; id++) {
        List<LocalDate> days =
            random
                .ints(random.nextInt(6), 0, 500)
                .mapToObj(day -> LocalDate.of(2025, 6, 1).plusDays(day))
                .sorted()
                .toList();
        shop.customer(id, null, days.stream().map(LocalDate::toString).toArray(String[]::new));
        if (id % 10 == 0) {
          shop.trash(id);
        } else {
          customers.add(days);
        }
      }
      List<MonthSpan> year = IntStream.rangeClosed(1, 12).mapToObj(m -> month(m)).toList();
      for (int lapseDays : List.of(1, 20, 60, 400)) {
        assertThat(
                new RetentionFigures(database.sql(), SeenContacts.everybody())
                    .months(year, ZONE, lapseDays))
            .isEqualTo(year.stream().map(month -> counted(month, customers, lapseDays)).toList());
      }
    }
  }

  private static Month counted(MonthSpan month, List<List<LocalDate>> customers, int lapseDays) {
    LocalDate next = month.last().plusDays(1);
    long was = 0;
    long is = 0;
    long gained = 0;
    long lost = 0;
    for (List<LocalDate> days : customers) {
      boolean active = isActive(days, month.first(), lapseDays);
      boolean stays = isActive(days, next, lapseDays);
      was += active ? 1 : 0;
      is += stays ? 1 : 0;
      gained += stays && !days.get(0).isBefore(month.first()) ? 1 : 0;
      lost += active && !stays ? 1 : 0;
    }
    return new Month(month, was, is, gained, lost);
  }

  private static boolean isActive(List<LocalDate> days, LocalDate edge, int lapseDays) {
    return days.stream()
        .anyMatch(day -> day.isBefore(edge) && !day.isBefore(edge.minusDays(lapseDays)));
  }

  @ParameterizedTest
  @EnumSource
  void twoPurchasesAtTheSameInstantAreTheFirstAndTheSecond(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      new Shop(database.sql())
          .customer(1, null, "2026-04-01", "2026-04-01", "2026-06-10")
          .customer(2, null, "2026-04-01", "2026-04-11", "2026-04-11");
      database.sql().update("update contact set purchase_count = 3");
      assertThat(
              new RetentionFigures(database.sql(), SeenContacts.everybody())
                  .repeat()
                  .meanDaysToSecond())
          .isCloseTo(5.0, within(1e-6));
    }
  }

  private static MonthSpan month(int number) {
    YearMonth month = YearMonth.of(2026, number);
    return new MonthSpan(month.toString(), month.atDay(1), month.atEndOfMonth());
  }
}
