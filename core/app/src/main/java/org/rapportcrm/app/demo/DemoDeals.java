package org.rapportcrm.app.demo;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.Pipeline;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Stage;

/** Deals in every stage of two pipelines, with where they have been, and what is to be renewed. */
final class DemoDeals {

  private static final int OF_SALES = 60;
  private static final int OF_RESALE = 24;
  private static final List<String> OFFERS =
      List.of(
          "Notebooks for the new year",
          "Tea for the staff room",
          "Engraved pens as gifts",
          "Welcome boxes",
          "Exercise books for the term",
          "Guest-room stationery",
          "Tasting evening");
  private static final List<String> SHELVES =
      List.of("Shelf of teas", "Pens at the till", "Notebooks on consignment", "Gift corner");
  private static final List<String> REASONS =
      List.of("Too expensive", "Bought elsewhere", "No budget this year", "Nobody answered");

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final LocalDate today;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> moves = new ArrayList<>();

  DemoDeals(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
    this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /** Writes them, with quotas for those who look after them. */
  void fill(List<DemoContacts.Contact> contacts, List<Long> owners) {
    long resale = resale();
    List<Pipeline> all = new PipelineReader(sql).all();
    List<DemoContacts.Contact> clients =
        contacts.stream().filter(one -> one.companyId() != null).toList();
    Deque<Long> ids = Ids.take(sql, "deal_seq", OF_SALES + OF_RESALE);
    for (int i = 0; i < OF_SALES; i++) {
      deal(ids.removeFirst(), all.get(0), i, pick(OFFERS), pick(clients), pick(owners));
    }
    Pipeline second = all.stream().filter(one -> one.id() == resale).findFirst().orElseThrow();
    for (int i = 0; i < OF_RESALE; i++) {
      deal(ids.removeFirst(), second, i, pick(SHELVES), pick(clients), pick(owners));
    }
    write();
    quotas(owners);
  }

  /** A second pipeline, for shops that sell on. */
  private long resale() {
    long id = Ids.next(sql, "pipeline_seq");
    sql.update(
        "insert into pipeline (id, name, name_ar, name_fa, position, created_at)"
            + " values (?, 'Resellers', 'الموزعون', 'فروشندگان', 2, ?)",
        id,
        Times.utc(now));
    stage(id, 1, "contacted", "Contacted", "تم التواصل", "در تماس", 10, 14);
    stage(id, 2, "samples", "Samples sent", "أُرسلت العينات", "نمونه فرستاده شد", 30, 21);
    stage(id, 3, "terms", "Terms agreed", "اتُّفق على الشروط", "توافق بر سر شرایط", 60, 30);
    stage(id, 4, "trial", "On trial", "قيد التجربة", "آزمایشی", 80, 60);
    over(id, 5, "won", 100);
    over(id, 6, "lost", 0);
    return id;
  }

  private void stage(
      long pipeline, int at, String word, String name, String ar, String fa, int chance, int days) {
    sql.update(
        "insert into pipeline_stage (id, pipeline_id, word, name, name_ar, name_fa, position,"
            + " probability, outcome, stalled_after) values (?, ?, ?, ?, ?, ?, ?, ?, 'open', ?)",
        Ids.next(sql, "pipeline_stage_seq"),
        pipeline,
        word,
        name,
        ar,
        fa,
        at,
        chance,
        days);
  }

  private void over(long pipeline, int at, String word, int chance) {
    sql.update(
        "insert into pipeline_stage (id, pipeline_id, word, position, probability, outcome)"
            + " values (?, ?, ?, ?, ?, ?)",
        Ids.next(sql, "pipeline_stage_seq"),
        pipeline,
        word,
        at,
        chance,
        word);
  }

  /** Of three deals in a row two are open; of those that are over, more are won than lost. */
  private void deal(
      long id, Pipeline pipeline, int i, String name, DemoContacts.Contact client, long owner) {
    List<Stage> stages = pipeline.stages();
    Stage stage = i % 3 < 2 ? stages.get(random.nextInt(stages.size() - 2)) : over(stages, i);
    List<Stage> way =
        Stream.concat(
                stages.stream()
                    .filter(one -> !one.isOver() && stages.indexOf(one) < stages.indexOf(stage)),
                Stream.of(stage))
            .toList();
    List<Instant> times = times(way.size(), stage.isOver(), !stage.isOver() && i % 4 == 1);
    Instant moved = times.get(times.size() - 1);
    wander(id, way, times, owner);
    boolean won = stage.outcome() == Outcome.WON;
    Instant stalled = stage.stalledAt(moved);
    rows.add(
        new Object[] {
          id,
          name,
          client.id(),
          client.companyId(),
          pipeline.id(),
          stage.id(),
          stage.outcome().word(),
          Times.utc(moved),
          stalled == null ? null : Times.utc(stalled),
          BigDecimal.valueOf(20L * (10 + random.nextInt(240))),
          i % 9 == 4 ? "GBP" : "EUR",
          stage.isOver()
              ? LocalDate.ofInstant(moved, ZoneOffset.UTC)
              : today.plusDays(random.nextInt(100) - 6L),
          owner,
          stage.outcome() == Outcome.LOST ? pick(REASONS) : null,
          won ? today.plusDays(random.nextInt(140) - 20L) : null,
          Times.utc(times.get(0)),
          Times.utc(moved)
        });
  }

  /**
   * When a deal came to each of its stages, the first one first.
   *
   * @param over whether it ended, some time in the last half year
   * @param stalled whether nothing moved for 40 days
   */
  private List<Instant> times(int steps, boolean over, boolean stalled) {
    Instant at = now.minus(Duration.ofHours(over ? 60 + random.nextInt(24 * 170) : 30));
    List<Instant> times = new ArrayList<>();
    for (int step = 0; step < steps; step++) {
      times.add(at);
      at = at.minus(Duration.ofHours(20 + random.nextInt(24 * 16)));
    }
    times.sort(Comparator.naturalOrder());
    if (stalled) {
      times.replaceAll(time -> time.minus(Duration.ofDays(40)));
    }
    return times;
  }

  private void wander(long id, List<Stage> way, List<Instant> times, long owner) {
    for (int step = 0; step < way.size(); step++) {
      Stage from = step == 0 ? null : way.get(step - 1);
      moves.add(
          new Object[] {
            id,
            from == null ? null : from.id(),
            way.get(step).id(),
            from == null ? null : from.word(),
            way.get(step).word(),
            Times.utc(times.get(step)),
            owner
          });
    }
  }

  private static Stage over(List<Stage> stages, int i) {
    return stages.get(stages.size() - (i % 9 == 5 ? 1 : 2));
  }

  private void write() {
    sql.batch(
        "insert into deal (id, name, contact_id, company_id, pipeline_id, stage_id, outcome,"
            + " stage_since, stalled_at, amount, currency, closes_on, owner_id, lost_reason,"
            + " renews_on, created_at, updated_at)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    sql.batch(
        "insert into deal_move (deal_id, from_stage, to_stage, from_word, to_word, at, user_id)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        moves);
  }

  private void quotas(List<Long> owners) {
    LocalDate quarter = today.withMonth((today.getMonthValue() - 1) / 3 * 3 + 1).withDayOfMonth(1);
    for (long owner : owners) {
      sql.update(
          "insert into quota (user_id, from_day, to_day, amount, currency)"
              + " values (?, ?, ?, ?, 'EUR')",
          owner,
          quarter,
          quarter.plusMonths(3).minusDays(1),
          BigDecimal.valueOf(2000L + 500L * random.nextInt(9)));
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
