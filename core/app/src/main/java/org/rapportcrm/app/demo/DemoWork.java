package org.rapportcrm.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;

/** What the staff has on its desk: tasks late and to come. */
final class DemoWork {

  private static final int TASKS = 70;
  private static final List<String> DUTIES =
      List.of(
          "Call back about the delivery",
          "Send the new price list",
          "Ask how the gift was received",
          "Send samples of white tea",
          "Offer a fountain pen for the birthday",
          "Follow up on the offer",
          "Thank for the recommendation");

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final LocalDate today;

  DemoWork(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /**
   * Tasks from twelve days ago to five weeks ahead; every fifth is for whoever sets the shop up.
   */
  void tasks(List<DemoContacts.Contact> contacts, List<Long> owners) {
    Deque<Long> ids = Ids.take(sql, "task_seq", TASKS);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < TASKS; i++) {
      boolean done = i % 7 == 3;
      LocalDate due = today.plusDays(random.nextInt(48) - 12L);
      rows.add(
          new Object[] {
            ids.removeFirst(),
            contacts.get(random.nextInt(contacts.size())).id(),
            pick(DUTIES),
            i % 5 == 0 ? null : pick(owners),
            i % 10 == 5 ? today : due,
            done ? Times.utc(now.minus(Duration.ofHours(random.nextInt(200)))) : null,
            "demo:" + i,
            Times.utc(now.minus(Duration.ofDays(13)))
          });
    }
    sql.batch(
        "insert into task (id, contact_id, title, assignee_id, due, done_at, origin, created_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
  }

  /** Some tasks matter more, some come again every month. */
  void weigh() {
    sql.update("update task set priority = 2 where origin like 'demo:%' and mod(id, 7) = 1");
    sql.update(
        "update task set repeats = 'monthly', repeat_calendar = 'gregory', repeat_day ="
            + " extract(day from due) where origin like 'demo:%' and mod(id, 11) = 3");
  }

  /** Gives the tasks that are nobody's to the first who can sign in, if there is one already. */
  static void handOverToTheFirst(Sql sql) {
    sql.maybeNumber("select min(id) from app_user where password_hash is not null")
        .ifPresent(id -> handOver(sql, id));
  }

  /** Gives the tasks that are nobody's to this user. */
  static void handOver(Sql sql, long userId) {
    // The shop is full already; whoever wants the first steps brings them back from the profile.
    sql.update("update app_user set tour_closed_at = current_timestamp where id = ?", userId);
    sql.update(
        "update task set assignee_id = ? where assignee_id is null and origin like 'demo:%'",
        userId);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
