package org.rapportcrm.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.calendar.Entry.Kind;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.plan.Plan;
import org.rapportcrm.app.plan.PlanDraft;
import org.rapportcrm.app.plan.PlanReader;
import org.rapportcrm.app.plan.Plans;
import org.rapportcrm.app.security.visibility.NamedRecords;
import org.rapportcrm.app.task.TaskDraft;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class EntriesTest {

  private static final LocalDate MAY = LocalDate.parse("2026-05-01");
  private static final LocalDate END = LocalDate.parse("2026-05-31");
  private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

  @ParameterizedTest
  @EnumSource
  void everyKindStandsOnItsDay(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ali = shop.contact("firstName", "Ali");
      LocalDate due = LocalDate.parse("2026-05-20");
      shop.in(() -> shop.tasks.create(new TaskDraft(ali, "Call", null, null, due)));
      shop.in(() -> shop.deals.create(Workshop.values("name", "Tea", "closesOn", "2026-05-21")));
      shop.in(
          () ->
              shop.deals.create(
                  Workshop.values("name", "Pens", "stage", "won", "renewsOn", "2026-05-22")));
      shop.in(
          () ->
              shop.sql.update(
                  "insert into interaction (contact_id, kind, at, summary, created_at)"
                      + " values (?, 'meeting', ?, 'Lunch', ?)",
                  ali,
                  Instant.parse("2026-05-22T21:30:00Z"),
                  Workshop.NOW));
      List<Entry> all = new Entries(shop.sql).between(MAY, END, null, TEHRAN, right -> true);
      assertThat(all)
          .extracting(Entry::kind)
          .containsExactly(Kind.TASK, Kind.CLOSE, Kind.RENEWAL, Kind.MEETING);
      assertThat(all.get(0).about()).isEqualTo("Ali");
      assertThat(all.get(3).day()).as("in Tehran").isEqualTo(LocalDate.parse("2026-05-23"));
      assertThat(new Entries(shop.sql).between(MAY, END, null, TEHRAN, right -> false)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReviewIsATaskAndTheNextOneFollows(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      long ali = shop.contact("firstName", "Ali");
      FixedUser user = FixedUser.withoutAccount();
      Refusals refusals = new Refusals((locale, key, args) -> key, user);
      PlanReader reader = new PlanReader(shop.sql);
      NamedRecords named = new NamedRecords(shop.sql, refusals);
      Plans plans =
          new Plans(
              shop.sql,
              Clock.fixed(Workshop.NOW, ZoneOffset.UTC),
              user,
              reader,
              shop.tasks,
              named,
              refusals);
      Plan.Goal goal =
          new Plan.Goal(
              "Orders",
              null,
              new BigDecimal("10"),
              new BigDecimal("30"),
              new BigDecimal("15"),
              null,
              null);
      PlanDraft draft =
          new PlanDraft("Grow", ali, null, null, null, null, 3, MAY.plusDays(17), List.of(goal));
      long id = shop.in(() -> plans.create(draft));
      assertThat(plans.get(id).goals().get(0).progress()).isEqualByComparingTo("0.25");
      TaskList.Filter open = new TaskList.Filter(null, ali, false);
      assertThat(new TaskList(shop.sql).of(open, 9))
          .extracting(TaskRow::due)
          .containsExactly(MAY.plusDays(17));
      shop.in(() -> plans.review(id, "Going well"));
      assertThat(plans.get(id).nextReview()).isEqualTo(LocalDate.parse("2026-08-17"));
      assertThat(new TaskList(shop.sql).of(open, 9))
          .extracting(TaskRow::due)
          .containsExactly(LocalDate.parse("2026-08-17"));
      assertThat(reader.reviews(id)).extracting(Plan.Review::note).containsExactly("Going well");
      assertThat(reader.list(new PlanReader.Filter(ali, null, null, END), null, 5)).isEmpty();
    }
  }
}
