package org.rapportcrm.app.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.task.Repeat.Unit;
import org.rapportcrm.app.text.CalendarDays;
import org.rapportcrm.testkit.TestDatabase;

class RepeatTest {

  private static LocalDate day(String iso) {
    return LocalDate.parse(iso);
  }

  private static LocalDate next(String due, Unit unit, int every, String calendar, String today) {
    LocalDate day = day(due);
    return Repeat.from(day, unit, every, calendar, null).next(day, day(today)).orElseThrow();
  }

  @Test
  void daysThatWereMissedArePassedOver() {
    assertThat(next("2026-05-01", Unit.DAILY, 1, "gregory", "2026-05-17"))
        .isEqualTo(day("2026-05-17"));
    assertThat(next("2026-05-01", Unit.WEEKLY, 2, "gregory", "2026-05-01"))
        .isEqualTo(day("2026-05-15"));
  }

  @Test
  void theLastOfAMonthStaysTheLastOfAMonth() {
    Repeat monthly = Repeat.from(day("2026-01-31"), Unit.MONTHLY, 1, "gregory", null);
    LocalDate february = monthly.next(day("2026-01-31"), day("2026-01-31")).orElseThrow();
    assertThat(february).isEqualTo(day("2026-02-28"));
    assertThat(monthly.next(february, february)).contains(day("2026-03-31"));
  }

  @Test
  void aYearIsAYearOfThePersonsCalendar() {
    LocalDate nowruz = CalendarDays.day("persian", new CalendarDays.Parts(1405, 1, 1));
    LocalDate next = next(nowruz.toString(), Unit.YEARLY, 1, "persian", nowruz.toString());
    assertThat(CalendarDays.parts("persian", next)).isEqualTo(new CalendarDays.Parts(1406, 1, 1));
    LocalDate ramadan = CalendarDays.day("islamic-umalqura", new CalendarDays.Parts(1447, 9, 1));
    LocalDate later =
        next(ramadan.toString(), Unit.YEARLY, 1, "islamic-umalqura", ramadan.toString());
    assertThat(CalendarDays.parts("islamic-umalqura", later))
        .isEqualTo(new CalendarDays.Parts(1448, 9, 1));
  }

  @Test
  void itEndsOnItsLastDay() {
    Repeat daily = Repeat.from(day("2026-05-01"), Unit.DAILY, 1, "gregory", day("2026-05-02"));
    assertThat(daily.next(day("2026-05-01"), day("2026-05-01"))).contains(day("2026-05-02"));
    assertThat(daily.next(day("2026-05-02"), day("2026-05-02"))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aTaskThatIsDoneIsThereAgainOnceWithItsReminder(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      Repeat weekly = Repeat.from(day("2026-05-15"), Unit.WEEKLY, 1, "gregory", null);
      Instant remind = Instant.parse("2026-05-14T07:00:00Z");
      TaskMore more = new TaskMore(null, null, Priority.HIGH, remind, weekly, null);
      TaskDraft draft = new TaskDraft(null, "Call", null, null, day("2026-05-15"), more);
      long id = shop.in(() -> shop.tasks.create(draft));
      shop.in(() -> shop.tasks.done(id, true));
      shop.in(() -> shop.tasks.done(id, false));
      shop.in(() -> shop.tasks.done(id, true));
      List<TaskRow> open = new TaskList(shop.sql).of(new TaskList.Filter(null, null, false), 10);
      assertThat(open).hasSize(1);
      assertThat(open.get(0).due()).isEqualTo(day("2026-05-22"));
      assertThat(open.get(0).more().remindAt()).isEqualTo(Instant.parse("2026-05-21T07:00:00Z"));
      assertThat(open.get(0).more().priority()).isEqualTo(Priority.HIGH);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTaskOfADealThatIsNotThereIsRefused(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      TaskDraft draft = new TaskDraft(null, "Call", null, null, null, TaskMore.about(null, 4711L));
      assertThatThrownBy(() -> shop.in(() -> shop.tasks.create(draft)))
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatThePluginsAskForIsSaidInTheLanguageOfWhoeverItFallsTo(TestDatabase.Kind kind) {
    try (Workshop shop = new Workshop(kind)) {
      shop.in(
          () ->
              shop.sql.update(
                  "insert into app_user (id, email, email_folded, name, language, zone, created_at)"
                      + " values (77, 's@example.org', 's@example.org', 'Sara', 'fa',"
                      + " 'Asia/Tehran', current_timestamp)"));
      long contact = shop.contact("email", "k@example.org");
      Words title = Words.of("input.no-number", 3);
      shop.in(() -> shop.tasks.create(contact, title, Locale.ENGLISH, 77L, null, "of-sara"));
      shop.in(() -> shop.tasks.create(contact, title, Locale.ENGLISH, null, null, "of-nobody"));
      assertThat(shop.sql.list("select title from task order by id", row -> row.getString(1)))
          .containsExactly("۳ عدد صحیح نیست.", "3 is not a whole number.");
    }
  }
}
