package org.rapportcrm.emailcampaigns.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.hook.PurposeUse;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.campaign.CampaignBed;
import org.rapportcrm.emailcampaigns.campaign.CampaignPurposes;
import org.rapportcrm.emailcampaigns.enrolment.Enrolment.Reason;
import org.rapportcrm.emailcampaigns.sequence.Delay;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Plan;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.SequenceStep;
import org.rapportcrm.emailcampaigns.sequence.Start;
import org.rapportcrm.emailcampaigns.sequence.Steps;
import org.rapportcrm.testkit.TestDatabase;

/** Contacts go through sequences, on both databases, over the core's own batches. */
class SequenceJobTest {

  @ParameterizedTest
  @EnumSource
  void whoJoinsTheListGetsEachMailOnceAtItsTime(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      bed.joins(2);
      bed.active(SequenceBed.LIST, false, Goals.NONE);
      bed.joins(1);
      bed.run();
      bed.run();
      assertThat(bed.mails(1)).containsExactly("One");
      bed.later(1);
      assertThat(bed.mails(1)).containsExactly("One");
      bed.later(1);
      bed.run();
      assertThat(bed.mails(1)).containsExactly("One", "Two");
      assertThat(bed.of(1).state()).isEqualTo(Enrolment.State.FINISHED);
      assertThat(bed.people.of(2)).as("who was there before does not start").isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoJoinsAgainGoesThroughAgainOnlyWhereThatIsAllowed(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      bed.active(SequenceBed.LIST, true, Goals.NONE);
      bed.active(new Start(Start.Kind.LIST, 1L), false, Goals.NONE);
      bed.joins(1);
      bed.run();
      bed.later(2);
      bed.leaves(1);
      bed.run();
      bed.joins(1);
      bed.run();
      assertThat(bed.mails(1)).hasSize(5);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aGoalEndsItBeforeTheNextMailEvenWhenNobodyTold(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, new Goals(true, 1L, false));
      bed.enrolments.put(sequence.id(), List.of(1L, 2L));
      bed.run();
      bed.core.sql.update(
          "insert into purchase (contact_id, external_id, at, amount, currency, created_at)"
              + " values (1, 'p1', ?, 5, 'EUR', ?)",
          bed.core.clock.instant().plusSeconds(60),
          bed.core.clock.instant());
      bed.core.sql.update("insert into contact_tag (contact_id, tag_id) values (2, 1)");
      bed.later(2);
      assertThat(bed.mails(1)).containsExactly("One");
      assertThat(bed.of(1).reason()).isEqualTo(Reason.PURCHASE);
      assertThat(bed.of(2).reason()).isEqualTo(Reason.TAGGED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void leavingTheListAndUnsubscribingEndIt(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      bed.active(SequenceBed.LIST, false, new Goals(false, null, true));
      bed.joins(1);
      bed.joins(2);
      bed.run();
      bed.leaves(1);
      bed.core.sql.update(
          "update consent set given = false, at = ? where contact_id = 2",
          bed.core.clock.instant().plusSeconds(60));
      bed.later(2);
      assertThat(bed.of(1).reason()).isEqualTo(Reason.LEFT);
      assertThat(bed.of(2).reason()).isEqualTo(Reason.UNSUBSCRIBED);
      assertThat(bed.mails(1)).containsExactly("One");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHasNoAddressEndsVisibly(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      assertThat(bed.enrolments.put(sequence.id(), List.of(3L))).isEqualTo(1);
      assertThat(bed.enrolments.put(sequence.id(), List.of(3L))).isZero();
      bed.run();
      assertThat(bed.of(3).reason()).isEqualTo(Reason.NO_ADDRESS);
    }
  }

  @ParameterizedTest
  @EnumSource
  void changedStepsKeepThePlaceAndTimeOfWhoWaits(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.run();
      SequenceStep second = sequence.way().steps().get(1);
      bed.steps.change(
          sequence.id(),
          new Steps.Wanted(
              second.id(), new Delay(9, Delay.Unit.DAYS, null), SequenceBed.mail("Better")),
          Steps.Seen.of(second));
      bed.later(2);
      assertThat(bed.mails(1)).containsExactly("One", "Better");
      assertThatThrownBy(
              () ->
                  bed.steps.change(
                      sequence.id(),
                      new Steps.Wanted(second.id(), Delay.NONE, SequenceBed.mail("Lost")),
                      Steps.Seen.of(second)))
          .hasMessageContaining("Somebody changed");
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofTwoWhoChangeAWaitTheSecondIsTold(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      SequenceStep seen = sequence.way().steps().get(1);
      Delay three = new Delay(3, Delay.Unit.DAYS, null);
      Delay five = new Delay(5, Delay.Unit.DAYS, null);
      bed.steps.change(
          sequence.id(), new Steps.Wanted(seen.id(), three, seen.design()), Steps.Seen.of(seen));
      assertThatThrownBy(
              () ->
                  bed.steps.change(
                      sequence.id(),
                      new Steps.Wanted(seen.id(), five, seen.design()),
                      Steps.Seen.of(seen)))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.isOvertaken()).isTrue());
      assertThat(bed.sequences.get(sequence.id()).way().steps().get(1).delay()).isEqualTo(three);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoWaitsForAStepThatIsTakenOutWaitsForTheNext(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.steps.add(sequence.id(), new Delay(1, Delay.Unit.DAYS, null), SequenceBed.mail("Three"));
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.run();
      bed.steps.remove(sequence.id(), sequence.way().steps().get(1).id());
      bed.later(2);
      assertThat(bed.mails(1)).containsExactly("One", "Three");
      bed.enrolments.put(sequence.id(), List.of(2L));
      bed.run();
      long last = bed.sequences.get(sequence.id()).way().steps().get(1).id();
      bed.steps.remove(sequence.id(), last);
      assertThat(bed.of(2).state()).isEqualTo(Enrolment.State.FINISHED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pausedNothingLeavesAndItGoesOnWhereItStopped(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(SequenceBed.LIST, false, Goals.NONE);
      bed.joins(1);
      bed.run();
      bed.running.pause(sequence.id());
      bed.joins(2);
      bed.later(3);
      assertThat(bed.mails(1)).containsExactly("One");
      assertThat(bed.mails(2)).isEmpty();
      assertThat(bed.core.sql.number("select count(*) from delivery_batch where state = 'PAUSED'"))
          .isEqualTo(1);
      bed.running.activate(sequence.id(), false);
      bed.run();
      assertThat(bed.mails(1)).containsExactly("One", "Two");
      assertThat(bed.mails(2)).containsExactly("One");
    }
  }

  @ParameterizedTest
  @EnumSource
  void itPausesAndSaysWhyWhenWhoActivatedItMayNotSendAnyMore(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence other = bed.active(SequenceBed.LIST, false, Goals.NONE);
      bed.core.sql.update(
          "insert into app_user (id, email, email_folded, name, created_at)"
              + " values (7, 'p@example.com', 'p@example.com', 'Parisa', current_timestamp)");
      bed.core.user.id = 7L;
      long id = bed.active(SequenceBed.LIST, false, Goals.NONE).id();
      bed.core.user.id = null;
      bed.activatorMaySignIn = false;
      bed.joins(1);
      bed.run();
      assertThat(bed.sequences.get(id).state()).isEqualTo(Sequence.State.PAUSED);
      assertThat(bed.sequences.get(id).problem()).isEqualTo("Gone.");
      assertThat(bed.sequences.get(other.id()).isActive()).isTrue();
      assertThat(bed.mails(1)).containsExactly("One");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPersonIsTakenOutOnceAndGetsNothingMore(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.run();
      assertThat(bed.of(1).dueAt()).isEqualTo(bed.core.clock.instant().plus(Duration.ofDays(2)));
      assertThat(bed.enrolments.remove(sequence.id(), 1)).isTrue();
      assertThat(bed.enrolments.remove(sequence.id(), 1)).isFalse();
      bed.later(2);
      assertThat(bed.mails(1)).containsExactly("One");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKilledInTheMiddleIsHandedOverOnceByTheNextRun(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L, 2L));
      bed.killed = true;
      assertThatThrownBy(bed::run).hasMessage("killed");
      assertThat(bed.mails(1)).isEmpty();
      bed.killed = false;
      bed.run();
      bed.run();
      assertThat(bed.mails(1)).containsExactly("One");
      assertThat(bed.mails(2)).containsExactly("One");
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoNodesAtOnceHandNothingOverTwice(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      bed.runOnTwoNodesForFifty();
      assertThat(bed.core.sql.number("select count(*) from delivery")).isEqualTo(50);
      assertThat(
              bed.core.sql.number(
                  "select count(*) from email_campaigns_enrolment e"
                      + " join email_campaigns_step s on s.id = e.step_id where s.place = 1"))
          .as("everybody moved on by one step")
          .isEqualTo(50);
    }
  }

  @ParameterizedTest
  @EnumSource
  void figuresSayWhoIsWhereAtEachStep(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L, 2L, 3L));
      bed.run();
      bed.core.sql.update("update delivery set state = 'SENT' where contact_id = 1");
      bed.core.sql.update("update delivery set state = 'SUPPRESSED' where contact_id = 2");
      Figures figures = new Figures(bed.core.sql, CampaignBed.reasons());
      List<Figures.OfStep> steps = figures.steps(sequence);
      assertThat(steps.get(0).sent()).isEqualTo(1);
      assertThat(steps.get(0).held()).isEqualTo(1);
      assertThat(steps.get(0).people().left()).isEqualTo(1);
      assertThat(steps.get(1).people().waiting()).isEqualTo(2);
      assertThat(figures.totals(List.of(sequence.id())).get(sequence.id()).all()).isEqualTo(3);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSequenceAsksForTheConsentThatItWasGiven(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      assertThatThrownBy(() -> bed.sequences.create(plan("feedback")))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("purpose");
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      assertThat(sequence.plan().purpose()).isEqualTo(Consents.MARKETING);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.run();
      bed.sequences.change(sequence.id(), plan("loyalty"), bed.version(sequence));
      bed.enrolments.put(sequence.id(), List.of(2L));
      bed.run();
      assertThat(
              bed.core.sql.list(
                  "select purpose from delivery_batch order by id", row -> row.getString(1)))
          .as("what was handed over keeps its purpose")
          .containsExactly("marketing", "loyalty");
      bed.core.sql.update(
          "insert into consent (contact_id, purpose, given, at) values (1, 'loyalty', false, ?)",
          bed.core.clock.instant().plusSeconds(60));
      bed.core.sql.update(
          "update consent set given = false, at = ? where contact_id = 2",
          bed.core.clock.instant().plusSeconds(60));
      bed.later(2);
      assertThat(bed.of(1).reason()).isEqualTo(Reason.UNSUBSCRIBED);
      assertThat(bed.of(2).state())
          .as("who left another purpose goes on")
          .isEqualTo(Enrolment.State.FINISHED);
      assertThat(new CampaignPurposes(bed.core.sql).apply(PurposeUse.none("loyalty")).users())
          .extracting(PurposeUse.User::name)
          .containsExactly("Welcome");
      bed.core.sql.update("update purpose set campaigns = false where word = 'loyalty'");
      bed.running.pause(sequence.id());
      assertThatThrownBy(() -> bed.running.activate(sequence.id(), false))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("purpose");
    }
  }

  private static Plan plan(String purpose) {
    return new Plan("Welcome", Start.BY_HAND, false, Goals.NONE, null, null, null, purpose);
  }
}
