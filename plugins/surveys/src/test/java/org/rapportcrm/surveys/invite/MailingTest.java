package org.rapportcrm.surveys.invite;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Deliveries;
import org.rapportcrm.surveys.SurveysBed;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.testkit.TestDatabase;

class MailingTest {

  private final List<Object> written = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void whoGetsNoMailIsCountedWithTheReason(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      people(bed);
      bed.in(() -> bed.invitations.invite(survey.id(), List.of(5L)));
      bed.in(() -> bed.sql.update("update surveys_invitation set answered_at = created_at"));
      Reach reach = new Reaching(bed.sql, null, bed.clock).of(survey.id(), everybody());

      assertThat(reach.counts())
          .containsEntry(Standing.REACHABLE, 1L)
          .containsEntry(Standing.NO_ADDRESS, 1L)
          .containsEntry(Standing.NO_CONSENT, 1L)
          .containsEntry(Standing.SUPPRESSED, 1L)
          .containsEntry(Standing.ANSWERED, 1L);
      assertThat(reach.mails(true)).isEqualTo(1);
      assertThat(reach.contacts()).isEqualTo(5);
      assertThat(reach.leftOut())
          .extracting(Reach.LeftOut::contactId)
          .containsExactly(2L, 3L, 4L, 5L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContactGetsOneInvitationAndOneReminderHoweverManyWavesThereAre(TestDatabase.Kind kind) {
    try (SurveysBed bed = new SurveysBed(kind)) {
      Survey survey = bed.nps();
      people(bed);
      Mailing mailing = mailing(bed);

      assertThat(send(bed, mailing, survey, false).mails()).isEqualTo(2);
      assertThat(written).containsExactly(1L, 5L);
      assertThat(send(bed, mailing, survey, false)).isEqualTo(new Mailing.Started(null, 0));
      assertThat(send(bed, mailing, survey, true).mails()).isZero();

      bed.clock.set(bed.clock.instant().plus(Duration.ofDays(4)));
      var answered = bed.invitations.of(survey.id(), List.of(5L)).get(0);
      bed.in(
          () ->
              bed.answering.answer(answered, Map.of(survey.questions().get(0).id(), List.of("9"))));
      assertThat(send(bed, mailing, survey, false).mails()).isZero();
      assertThat(send(bed, mailing, survey, true).mails()).isEqualTo(1);
      assertThat(written).containsExactly(1L, 5L, 1L);
      bed.clock.set(bed.clock.instant().plus(Duration.ofDays(4)));
      assertThat(send(bed, mailing, survey, true).mails()).isZero();
    }
  }

  /** 1 and 5 can be reached; 2 has no address, 3 gave no consent, 4 is suppressed. */
  private static void people(SurveysBed bed) {
    bed.contact(1, "one@example.org");
    bed.contact(2, null);
    bed.contact(3, "three@example.org");
    bed.sql.update("update consent set given = false where contact_id = 3");
    bed.contact(4, "four@example.org");
    bed.sql.update(
        "insert into suppression (address_folded, reason, at)"
            + " values ('four@example.org', 'bounced', ?)",
        bed.clock.instant());
    bed.contact(5, "five@example.org");
  }

  private static Audience everybody() {
    return new Audience(List.of(1L, 2L, 3L, 4L, 5L), null);
  }

  private static Mailing.Started send(
      SurveysBed bed, Mailing mailing, Survey survey, boolean remind) {
    return bed.in(() -> mailing.send(survey, everybody(), null, remind));
  }

  private Mailing mailing(SurveysBed bed) {
    Composer composer = answering(Composer.class);
    Deliveries deliveries = answering(Deliveries.class);
    return new Mailing(
        bed.sql,
        bed.clock,
        null,
        deliveries,
        new InvitationMail(composer, deliveries, bed.messages));
  }

  /** Finds nothing wrong, prepares batch 7, and remembers who is written to. */
  private <T> T answering(Class<T> type) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) ->
                switch (method.getName()) {
                  case "check", "preflight" -> List.of();
                  case "prepare" -> 7L;
                  case "addContacts" -> {
                    written.addAll((Collection<?>) arguments[1]);
                    yield 1;
                  }
                  default -> null;
                }));
  }
}
