package org.rapportcrm.emailcampaigns.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Sequence;
import org.rapportcrm.emailcampaigns.sequence.Start;
import org.rapportcrm.testkit.TestDatabase;

/** Webhooks are told of everybody in a sequence, once, on both databases. */
class TellingTest {

  @ParameterizedTest
  @EnumSource
  void comingInAndEachKindOfEndAreTold(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, new Goals(false, 1L, false));
      bed.core.contact(4, "4@example.com", true);
      bed.enrolments.put(sequence.id(), List.of(1L, 2L, 3L, 4L));
      bed.run();
      assertThat(kinds(bed, 1)).containsExactly(Telling.STARTED);
      assertThat(kinds(bed, 3)).containsExactly(Telling.STARTED, Telling.STOPPED);
      bed.core.sql.update("insert into contact_tag (contact_id, tag_id) values (2, 1)");
      bed.enrolments.remove(sequence.id(), 4);
      bed.later(2);
      bed.run();
      assertThat(kinds(bed, 1)).containsExactly(Telling.STARTED, Telling.FINISHED);
      assertThat(kinds(bed, 2)).containsExactly(Telling.STARTED, Telling.GOAL);
      assertThat(kinds(bed, 4)).containsExactly(Telling.STARTED, Telling.STOPPED);
      assertThat(bed.told)
          .anySatisfy(
              one ->
                  assertThat(one)
                      .startsWith(Telling.GOAL + " {sequence=" + sequence.id() + ", contact=2,")
                      .contains("passage=1", "reason=tagged"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoEndsWhileItIsPausedIsToldOfToo(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.running.pause(sequence.id());
      bed.enrolments.remove(sequence.id(), 1);
      bed.run();
      assertThat(kinds(bed, 1)).containsExactly(Telling.STARTED, Telling.STOPPED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoBeginsAnewBeforeTheEndWasToldIsToldOfAllTheSame(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, true, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.enrolments.remove(sequence.id(), 1);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.run();
      assertThat(kinds(bed, 1)).containsExactly(Telling.STARTED, Telling.STOPPED, Telling.STARTED);
      assertThat(bed.told.get(2)).contains("passage=2");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsKilledWhileTellingIsToldOnceByTheNextRun(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      Sequence sequence = bed.active(Start.BY_HAND, false, Goals.NONE);
      bed.enrolments.put(sequence.id(), List.of(1L));
      bed.deaf = true;
      assertThatThrownBy(bed::run).hasMessage("killed");
      assertThat(bed.mails(1)).as("mails leave all the same").containsExactly("One");
      bed.deaf = false;
      bed.run();
      bed.run();
      assertThat(kinds(bed, 1)).containsExactly(Telling.STARTED);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoNodesAtOnceTellNothingTwice(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      bed.runOnTwoNodesForFifty();
      bed.run();
      assertThat(bed.told).hasSize(50).doesNotHaveDuplicates();
    }
  }

  private static List<String> kinds(SequenceBed bed, long contact) {
    return bed.told.stream()
        .filter(one -> one.contains("contact=" + contact + ","))
        .map(one -> one.substring(0, one.indexOf(' ')))
        .toList();
  }
}
