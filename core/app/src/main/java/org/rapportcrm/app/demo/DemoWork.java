package org.rapportcrm.app.demo;

import java.math.BigDecimal;
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
import org.rapportcrm.app.deal.DealStage;

/** What the staff has on its desk: deals with companies in every stage, tasks late and to come. */
final class DemoWork {

  private static final int DEALS = 40;
  private static final int TASKS = 70;
  private static final List<String> OFFERS =
      List.of(
          "Notebooks for the new year",
          "Tea for the staff room",
          "Engraved pens as gifts",
          "Welcome boxes",
          "Exercise books for the term",
          "Guest-room stationery",
          "Tasting evening");
  private static final List<String> DUTIES =
      List.of(
          "Call back about the delivery",
          "Send the new price list",
          "Ask how the gift was received",
          "Send samples of white tea",
          "Offer a fountain pen for the birthday",
          "Follow up on the offer",
          "Thank for the recommendation");

  /** Most deals are in the middle; of those that are over, more are won than lost. */
  private static final List<DealStage> STAGES =
      List.of(
          DealStage.NEW,
          DealStage.NEW,
          DealStage.QUALIFIED,
          DealStage.QUALIFIED,
          DealStage.PROPOSAL,
          DealStage.PROPOSAL,
          DealStage.WON,
          DealStage.WON,
          DealStage.WON,
          DealStage.LOST);

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

  /** A deal for every company with contacts, and more for some. */
  void deals(List<DemoContacts.Contact> contacts, List<Long> owners) {
    List<DemoContacts.Contact> clients =
        contacts.stream().filter(one -> one.companyId() != null).toList();
    Deque<Long> ids = Ids.take(sql, "deal_seq", DEALS);
    List<Object[]> rows = new ArrayList<>();
    for (int i = 0; i < DEALS; i++) {
      DemoContacts.Contact client = clients.get(random.nextInt(clients.size()));
      DealStage stage = STAGES.get(i % STAGES.size());
      Instant began = now.minus(Duration.ofHours(30 + random.nextInt(24 * 150)));
      Instant moved = began.plus(Duration.ofHours(random.nextInt(24)));
      rows.add(
          new Object[] {
            ids.removeFirst(),
            pick(OFFERS),
            client.id(),
            client.companyId(),
            stage.word(),
            BigDecimal.valueOf(20L * (10 + random.nextInt(240))),
            chance(stage),
            stage.isOver()
                ? LocalDate.ofInstant(moved, ZoneOffset.UTC)
                : today.plusDays(random.nextInt(75) - 6L),
            pick(owners),
            Times.utc(began),
            Times.utc(moved)
          });
    }
    sql.batch(
        "insert into deal (id, name, contact_id, company_id, stage, amount, currency, probability,"
            + " closes_on, owner_id, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?)",
        rows);
  }

  private static int chance(DealStage stage) {
    return switch (stage) {
      case NEW -> 20;
      case QUALIFIED -> 40;
      case PROPOSAL -> 65;
      case WON -> 100;
      case LOST -> 0;
    };
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

  /** Gives the tasks that are nobody's to this user. */
  static void handOver(Sql sql, long userId) {
    sql.update(
        "update task set assignee_id = ? where assignee_id is null and origin like 'demo:%'",
        userId);
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
