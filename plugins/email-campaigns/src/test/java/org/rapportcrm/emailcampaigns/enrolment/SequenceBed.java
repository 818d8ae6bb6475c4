package org.rapportcrm.emailcampaigns.enrolment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.Endless;
import org.rapportcrm.emailcampaigns.Step;
import org.rapportcrm.emailcampaigns.campaign.CampaignBed;
import org.rapportcrm.emailcampaigns.sequence.Choices;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Plan;
import org.rapportcrm.emailcampaigns.sequence.PlanCheck;
import org.rapportcrm.emailcampaigns.sequence.Running;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceBatches;
import org.rapportcrm.emailcampaigns.sequence.SequenceReadiness;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Sequences;
import org.rapportcrm.emailcampaigns.sequence.Start;
import org.rapportcrm.emailcampaigns.sequence.StartGroup;
import org.rapportcrm.emailcampaigns.sequence.Steps;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Sequences over a test database with the core's own batches: contacts 1 and 2 with addresses, 3
 * without, a list 1 and a tag 1.
 */
final class SequenceBed implements AutoCloseable {

  static final Start LIST = new Start(Start.Kind.LIST, 1L);

  final CampaignBed core;
  final Sequences sequences;
  final Steps steps;
  final Running running;
  final Enrolments enrolments;
  final GoalCheck goals;
  final People people;
  final SequenceJob job;
  boolean activatorMaySignIn = true;
  boolean killed;

  /** What webhooks were told; nothing more once they are deaf. */
  final List<String> told = Collections.synchronizedList(new ArrayList<>());

  boolean deaf;

  SequenceBed(TestDatabase.Kind kind) {
    core = new CampaignBed(kind);
    var sql = core.sql;
    var seen = SeenContacts.everybody();
    Choices choices = new Choices(sql, core);
    StartGroup group = new StartGroup(sql, core, seen);
    sequences =
        new Sequences(
            sql,
            core.composer,
            core.clock,
            core.problems,
            new PlanCheck(choices, core.problems, core.check),
            group);
    steps = new Steps(sql, core.composer, core.clock, core.problems, core.check, sequences);
    SequenceBatches batches =
        new SequenceBatches(sql, core.batches) {
          @Override
          public void send(
              Sequence sequence, SequenceStep step, int passage, Collection<Long> contactIds) {
            super.send(sequence, step, passage, contactIds);
            if (killed) {
              throw new IllegalStateException("killed");
            }
          }
        };
    running =
        new Running(
            sql,
            sequences,
            new SequenceReadiness(core.composer, batches, choices, core.consents, core.problems),
            batches,
            group,
            core.problems,
            core.user);
    Zones zones = new Zones(new KeptSettings());
    Telling telling =
        new Telling(
            sql,
            (event, happenings) -> {
              if (deaf) {
                throw new IllegalStateException("killed");
              }
              happenings.forEach(one -> told.add(event + " " + one.data()));
            });
    Entering entering = new Entering(sql, core.clock, group, zones, telling);
    enrolments = new Enrolments(sql, core.clock, sequences, entering, seen, core.problems);
    goals = new GoalCheck(sql, core.clock);
    people = new People(sql, seen);
    job =
        new SequenceJob(
            sql,
            sequences,
            running,
            entering,
            new HandOver(sql, core.clock, batches, goals, zones),
            telling,
            new Step() {
              @Override
              public <T> T in(Supplier<T> work) {
                return core.transactions.in(work);
              }
            },
            (user, work) -> {
              if (!activatorMaySignIn) {
                throw ProblemException.conflict("Gone.", "Activate it anew.");
              }
              work.run();
            },
            core.user,
            core.problems);
    sql.update(
        "insert into contact (id, created_at, updated_at) values (3, current_timestamp,"
            + " current_timestamp)");
    sql.update(
        "insert into contact_list (id, name, name_folded, created_at)"
            + " values (1, 'Readers', 'readers', current_timestamp)");
    sql.update("insert into tag (id, name, name_folded) values (1, 'VIP', 'vip')");
    sql.update("update consent set given = true");
  }

  /** An active sequence of two mails: at once, and two days later. */
  Sequence active(Start start, boolean again, Goals goals) {
    long id =
        sequences.create(new Plan("Welcome", start, again, goals, null, null, null, null)).id();
    steps.add(id, Delay.NONE, mail("One"));
    steps.add(id, new Delay(2, Delay.Unit.DAYS, null), mail("Two"));
    return running.activate(id, false);
  }

  static MessageDesign mail(String subject) {
    return new MessageDesign(
        subject, "", "en", List.of(Block.of("text", Map.of("text", "Hello " + subject))));
  }

  long version(Sequence sequence) {
    return sequences.get(sequence.id()).version();
  }

  void joins(long contact) {
    core.sql.update(
        "insert into contact_list_member (list_id, contact_id, added_at)"
            + " values (1, ?, current_timestamp)",
        contact);
  }

  void leaves(long contact) {
    core.sql.update("delete from contact_list_member where contact_id = ?", contact);
  }

  /** Contacts 10 to 59 come in by a tag, and two nodes run at once. */
  void runOnTwoNodesForFifty() {
    for (long id = 10; id < 60; id++) {
      core.contact(id, id + "@example.com", true);
    }
    active(new Start(Start.Kind.TAG, 1L), false, Goals.NONE);
    core.sql.update(
        "insert into contact_tag (contact_id, tag_id) select id, 1 from contact where id >= 10");
    CompletableFuture<Void> other = CompletableFuture.runAsync(this::run);
    run();
    other.join();
  }

  void run() {
    job.run(new Endless());
  }

  void later(int days) {
    core.clock.set(core.clock.instant().plus(Duration.ofDays(days)));
    run();
  }

  /** What was handed over to a contact, by subject, in the order of the batches. */
  List<String> mails(long contact) {
    return core.sql.list(
        "select b.design from delivery d join delivery_batch b on b.id = d.batch_id"
            + " where d.contact_id = ? order by b.id",
        row -> core.composer.fromJson(row.getString(1)).subject(),
        contact);
  }

  Enrolment of(long contact) {
    return people.of(contact).get(0);
  }

  @Override
  public void close() {
    core.close();
  }
}
