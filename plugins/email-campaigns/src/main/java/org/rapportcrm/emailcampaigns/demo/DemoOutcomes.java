package org.rapportcrm.emailcampaigns.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;

/**
 * What became of a campaign that was sent long ago: who got it, opened it, clicked, unsubscribed;
 * which addresses did not exist; what mail programs fetched by themselves; and the few of which
 * nobody knows.
 */
final class DemoOutcomes {

  private static final String DELIVERY =
      """
      update delivery set state = ?, reason = ?, smtp_code = ?, attempt = 1, done_at = ?,
             opened_at = ?, machine_opened_at = ?, clicked_at = ?, machine_clicked_at = ?,
             unsubscribed_at = ?
      where id = ?
      """;

  private static final String COUNT =
      """
      update delivery_batch set state = 'SENT', created_at = ?, started_at = ?, finished_at = ?,
        recipients = (select count(*) from delivery d where d.batch_id = delivery_batch.id),
        sent = (select count(*) from delivery d
                where d.batch_id = delivery_batch.id and d.state = 'SENT'),
        open_people = (select count(opened_at) from delivery d
                       where d.batch_id = delivery_batch.id),
        open_machines = (select count(machine_opened_at) from delivery d
                         where d.batch_id = delivery_batch.id),
        click_people = (select count(clicked_at) from delivery d
                        where d.batch_id = delivery_batch.id),
        click_machines = (select count(machine_clicked_at) from delivery d
                          where d.batch_id = delivery_batch.id),
        unsubscribed = (select count(unsubscribed_at) from delivery d
                        where d.batch_id = delivery_batch.id),
        bounced = (select count(*) from delivery d
                   where d.batch_id = delivery_batch.id and d.reason = 'bounced')
      where id = ?
      """;

  private static final String TIMELINE =
      """
      insert into interaction (contact_id, kind, at, channel, direction, helped, summary,
                               external_id, created_at)
      select d.contact_id, ?, %s, 'email', ?, false, b.title, 'delivery:' || d.id, %s
      from delivery d join delivery_batch b on b.id = d.batch_id
      where d.batch_id = ? and %s is not null and d.state = 'SENT'
      """;

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;
  private final Mood mood;
  private final List<Object[]> rows = new ArrayList<>();
  private final List<Object[]> events = new ArrayList<>();
  private int unknown = 2;

  /**
   * How it was received, in percent.
   *
   * @param open of those who got it
   * @param click of those who opened
   * @param unsubscribe of those who opened
   */
  record Mood(int open, int click, int unsubscribe) {}

  DemoOutcomes(Sql sql, RandomGenerator random, Instant now, Mood mood) {
    this.sql = sql;
    this.random = random;
    this.now = now;
    this.mood = mood;
  }

  private record Addressed(long id, boolean consents) {}

  /** Ends the batch as if it had left at this time. */
  void fill(long batch, Instant at, List<String> urls) {
    List<Long> links = new ArrayList<>();
    for (String url : urls) {
      links.add(
          sql.insert(
              "insert into delivery_link (batch_id, number, url) values (?, ?, ?)",
              batch,
              links.size(),
              url));
    }
    List<Addressed> all =
        sql.list(
            "select d.id, k.given from delivery d left join consent k on k.contact_id = d.contact_id"
                + " and k.purpose = 'marketing' where d.batch_id = ? order by d.contact_id",
            row -> new Addressed(row.getLong(1), row.getBoolean(2)),
            batch);
    Instant done = at;
    for (Addressed one : all) {
      done = done.plusMillis(200 + random.nextInt(300));
      outcome(one, done, links);
    }
    sql.batch(DELIVERY, rows);
    sql.batch(
        "insert into delivery_event (delivery_id, kind, link_id, machine, at)"
            + " values (?, ?, ?, ?, ?)",
        events);
    sql.update(COUNT, at.minusSeconds(5), at, done, batch);
    sql.update(
        TIMELINE.formatted("d.done_at", "d.done_at", "d.done_at"), "message.sent", "out", batch);
    sql.update(
        TIMELINE.formatted("d.clicked_at", "d.clicked_at", "d.clicked_at"),
        "message.clicked",
        "in",
        batch);
    consequences(batch);
  }

  private void outcome(Addressed one, Instant done, List<Long> links) {
    if (!one.consents()) {
      row(one.id(), "SUPPRESSED", "noConsent", null, done, null, null, null, null, null);
    } else if (random.nextInt(250) == 0) {
      row(one.id(), "FAILED", "bounced", 550, done, null, null, null, null, null);
    } else if (unknown > 0 && random.nextInt(400) == 0) {
      unknown--;
      row(one.id(), "UNKNOWN", "noAnswer", null, done, null, null, null, null, null);
    } else {
      arrived(one.id(), done, links);
    }
  }

  private void arrived(long id, Instant done, List<Long> links) {
    Instant machine = chance(28) ? event(id, "OPEN", null, true, after(done, 3)) : null;
    Instant followed = chance(3) ? event(id, "CLICK", links.get(0), true, after(done, 1)) : null;
    Instant opened = chance(mood.open()) ? event(id, "OPEN", null, false, after(done, 700)) : null;
    Instant clicked = null;
    Instant unsubscribed = null;
    if (opened != null && chance(mood.click())) {
      Long link = links.get(random.nextInt(3) == 0 ? 1 : 0);
      clicked = event(id, "CLICK", link, false, after(opened, 4));
    }
    if (opened != null && chance(mood.unsubscribe())) {
      unsubscribed = past(after(opened, 2));
    }
    row(id, "SENT", null, 250, done, opened, machine, clicked, followed, unsubscribed);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  /** Some time later; most soon, a few much later. */
  private Instant after(Instant from, int minutesOnAverage) {
    double minutes = -minutesOnAverage * Math.log(1 - random.nextDouble());
    return from.plus(Duration.ofSeconds(5 + (long) (minutes * 60)));
  }

  private Instant past(Instant at) {
    return at.isBefore(now) ? at : null;
  }

  private Instant event(long id, String kind, Long link, boolean machine, Instant at) {
    if (past(at) == null) {
      return null;
    }
    events.add(new Object[] {id, kind, link, machine, time(at)});
    return at;
  }

  private void row(
      long id,
      String state,
      String reason,
      Integer code,
      Instant done,
      Instant opened,
      Instant machine,
      Instant clicked,
      Instant followed,
      Instant unsubscribed) {
    rows.add(
        new Object[] {
          state,
          reason,
          code,
          time(done),
          time(opened),
          time(machine),
          time(clicked),
          time(followed),
          time(unsubscribed),
          id
        });
  }

  /** Who unsubscribed has withdrawn the consent; an address that does not exist is suppressed. */
  private void consequences(long batch) {
    sql.update(
        "insert into consent_event (contact_id, purpose, given, at, basis, source)"
            + " select contact_id, 'marketing', false, unsubscribed_at, 'Stop writing to me.',"
            + " 'unsubscribe link' from delivery"
            + " where batch_id = ? and unsubscribed_at is not null",
        batch);
    sql.update(
        "update consent set given = false, at = (select min(d.unsubscribed_at) from delivery d"
            + " where d.batch_id = ? and d.contact_id = consent.contact_id)"
            + " where purpose = 'marketing' and contact_id in (select contact_id from delivery"
            + " where batch_id = ? and unsubscribed_at is not null)",
        batch,
        batch);
    sql.update(
        "insert into suppression (address_folded, reason, detail, at)"
            + " select address_folded, 'bounce', '550 5.1.1 no such user', done_at from delivery"
            + " where batch_id = ? and reason = 'bounced' on conflict do nothing",
        batch);
  }

  private static Object time(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }
}
