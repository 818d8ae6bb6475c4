package org.rapportcrm.emailcampaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.hook.PurposeUse;
import org.rapportcrm.api.message.Composer.Finding;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

/** The life of a campaign, on both databases, over the core's own batches. */
class CampaignTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aDraftIsKeptAsItWasWritten(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      Campaign draft = bed.draft();

      assertThat(draft.state()).isEqualTo(State.DRAFT);
      assertThat(draft.content()).isEqualTo(CampaignBed.content("News", 1L));
      assertThat(bed.campaigns.list(State.DRAFT, Long.MAX_VALUE, 5)).containsExactly(draft);
      assertThat(bed.campaigns.list(State.SENT, Long.MAX_VALUE, 5)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aChangeOverAnotherPersonsChangeIsRefused(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      Campaign draft = bed.draft();
      bed.campaigns.change(draft.id(), draft.content().named("Mine"), draft.version());

      assertThatThrownBy(() -> bed.campaigns.change(draft.id(), draft.content(), draft.version()))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("Somebody changed");
      assertThat(bed.campaigns.get(draft.id()).content().name()).isEqualTo("Mine");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void startedItHasItsRecipientsAndCannotStartTwice(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = bed.draft().id();

      assertThat(bed.sending.start(id, null).state()).isEqualTo(State.SENDING);
      assertThat(bed.sql.number("select count(*) from delivery")).isEqualTo(2);
      assertThatThrownBy(() -> bed.sending.start(id, null)).hasMessageContaining("already");
      assertThatThrownBy(() -> bed.campaigns.delete(id)).hasMessageContaining("drafts");
      assertThat(bed.sending.pause(id).state()).isEqualTo(State.PAUSED);
      bed.sql.update("update delivery_batch set reason = ?", "mail.paused.complaints\t3\t1000");
      assertThat(bed.campaigns.get(id).problem()).isEqualTo("mail.paused.complaints [3, 1000]");
      assertThat(bed.sending.resume(id).state()).isEqualTo(State.SENDING);
      assertThat(bed.sending.cancel(id).state()).isEqualTo(State.CANCELLED);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aCampaignOfAnotherPurposeIsForThoseWhoAllowThat(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      Campaign draft = bed.draft();
      assertThatThrownBy(() -> bed.campaigns.change(draft.id(), of("feedback"), draft.version()))
          .hasMessageContaining("feedback");
      Campaign points = bed.campaigns.change(draft.id(), of("loyalty"), draft.version());
      assertThat(points.content().purpose()).isEqualTo("loyalty");
      assertThatThrownBy(() -> bed.sending.start(points.id(), null))
          .hasMessageContaining("may be written to");
      bed.sql.update(
          "insert into consent (contact_id, purpose, given, at) values (2, 'loyalty', true, ?)",
          bed.clock.instant());
      assertThat(new CampaignPurposes(bed.sql).apply(PurposeUse.none("loyalty")).users())
          .extracting(PurposeUse.User::name)
          .containsExactly("Points");
      bed.sending.start(points.id(), null);
      assertThat(bed.sql.list("select purpose from delivery_batch", row -> row.getString(1)))
          .containsExactly("loyalty");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aDraftWhosePurposeWasArchivedDoesNotLeave(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = bed.draft().id();
      bed.sql.update("update purpose set archived_at = ?", bed.clock.instant());
      assertThatThrownBy(() -> bed.sending.start(id, null)).hasMessageContaining("any more");
    }
  }

  private static Content of(String purpose) {
    Content news = CampaignBed.content("Points", 1L);
    return new Content(news.name(), news.segmentId(), news.design(), null, null, null, purpose);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void scheduledItLeavesAtItsTimeAndOnlyOnce(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = bed.draft().id();
      Instant at = bed.clock.instant().plus(Duration.ofHours(1));

      assertThat(bed.sending.start(id, at).state()).isEqualTo(State.SCHEDULED);
      bed.sending.startDue(id);
      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.SCHEDULED);
      bed.clock.set(at);
      bed.sending.startDue(id);
      bed.sending.startDue(id);

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.SENDING);
      assertThat(bed.sql.number("select count(*) from delivery_batch")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aTimeThatHasPassedIsRefusedAndNothingLeaves(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = bed.draft().id();

      assertThatThrownBy(() -> bed.sending.start(id, bed.clock.instant()))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.errors().get(0).field()).isEqualTo("at"));

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.DRAFT);
      assertThat(bed.sql.number("select count(*) from delivery_batch")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void takenBackItIsADraftThatNeverLeaves(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = bed.draft().id();
      Instant at = bed.clock.instant().plus(Duration.ofHours(1));
      bed.sending.start(id, at);

      assertThat(bed.sending.unschedule(id, null).state()).isEqualTo(State.DRAFT);
      bed.clock.set(at);
      bed.sending.startDue(id);

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.DRAFT);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whatStandsInTheWayIsNamedWithItsRemedy(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      bed.wrong.add(new Finding("blocks[0].url", "This link is empty.", "Fill it in."));
      long id = bed.campaigns.create(CampaignBed.content("Nobody", null)).id();

      assertThatThrownBy(() -> bed.sending.start(id, null))
          .isInstanceOfSatisfying(
              ProblemException.class,
              e -> {
                assertThat(e.status()).isEqualTo(409);
                assertThat(e.errors())
                    .extracting("field")
                    .containsExactly("segment", "blocks[0].url");
              });
      assertThat(bed.sql.number("select count(*) from delivery_batch")).isZero();
    }
  }
}
