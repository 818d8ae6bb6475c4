package org.rapportcrm.emailcampaigns.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.emailcampaigns.sequence.ReadySequences;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceBatches;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;

/** The shop's welcome, active for two weeks: somebody waits at each of its mails. */
@ApplicationScoped
class SequenceDemo {

  private static final int PEOPLE = 48;
  private static final int DAYS_OF_WELCOME = 7;
  private static final DemoOutcomes.Mood CURIOUS = new DemoOutcomes.Mood(61, 27, 2);

  @Inject private Sql sql;
  @Inject private ReadySequences ready;
  @Inject private SequenceBatches batches;
  @Inject private Deliveries deliveries;

  /** A contact and the number of mails that they got: all of them when they are through. */
  private record Newcomer(long id, int mails, Instant entered) {}

  void fill(RandomGenerator random, Instant now) {
    Sequence sequence = ready.make(ReadySequences.Kind.WELCOME, Locale.ENGLISH);
    List<SequenceStep> steps = sequence.way().steps();
    List<Newcomer> people = people(now, steps.size());
    List<Object[]> rows = new ArrayList<>();
    for (Newcomer one : people) {
      boolean through = one.mails() == steps.size();
      rows.add(
          new Object[] {
            sequence.id(),
            one.id(),
            through ? "FINISHED" : "WAITING",
            steps.get(Math.min(one.mails(), steps.size() - 1)).id(),
            one.entered(),
            through ? null : now.plus(Duration.ofHours(20 + one.id() % 40)),
            through ? one.entered().plus(Duration.ofDays(DAYS_OF_WELCOME)) : null
          });
    }
    sql.batch(
        "insert into email_campaigns_enrolment (sequence_id, contact_id, state, step_id,"
            + " entered_at, due_at, ended_at) values (?, ?, ?, ?, ?, ?, ?)",
        rows);
    for (int i = 0; i < steps.size(); i++) {
      int mail = i;
      List<Long> got = people.stream().filter(one -> one.mails() > mail).map(Newcomer::id).toList();
      long batch = batches.batch(sequence, steps.get(i), 1);
      deliveries.addContacts(batch, got);
      Instant sent = now.minus(Duration.ofDays(1 + 2L * (steps.size() - i)));
      new DemoOutcomes(sql, random, now, CURIOUS)
          .fill(batch, sent, List.of("https://example.com/tea", "https://example.com/help"));
    }
    sql.update(
        "update email_campaigns_enrolment set state = 'ENDED', reason = 'UNSUBSCRIBED',"
            + " due_at = null, ended_at = ? where sequence_id = ? and state = 'WAITING'"
            + " and contact_id in (select d.contact_id from delivery d"
            + " join email_campaigns_step_batch s on s.batch_id = d.batch_id"
            + " where s.sequence_id = ? and d.unsubscribed_at is not null)",
        now,
        sequence.id(),
        sequence.id());
    sql.update(
        "update email_campaigns_sequence set state = 'ACTIVE', created_at = ?, updated_at = ?"
            + " where id = ?",
        now.minus(Duration.ofDays(14)),
        now.minus(Duration.ofDays(14)),
        sequence.id());
  }

  private List<Newcomer> people(Instant now, int steps) {
    List<Long> ids =
        sql.list(
            "select c.id from contact c join consent k on k.contact_id = c.id"
                + " and k.purpose = 'marketing' and k.given where c.email_folded is not null"
                + " and c.deleted_at is null order by c.created_at desc, c.id desc fetch first "
                + PEOPLE
                + " rows only",
            row -> row.getLong(1));
    List<Newcomer> people = new ArrayList<>();
    for (long id : ids) {
      int mails = people.size() * (steps + 1) / ids.size();
      people.add(new Newcomer(id, mails, now.minus(Duration.ofDays(1 + 3L * mails))));
    }
    return people;
  }
}
