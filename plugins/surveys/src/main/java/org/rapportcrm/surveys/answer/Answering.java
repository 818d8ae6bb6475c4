package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/** Takes the answer to an invitation: one, however often and however fast it is sent. */
@ApplicationScoped
@Transactional
public class Answering {

  /** The kind of interaction that an answer is. */
  public static final String ANSWERED = "survey.answered";

  private final Sql sql;
  private final Clock clock;
  private final Surveys surveys;
  private final Invitations invitations;
  private final Interactions interactions;
  private final LowScore lowScore;
  private final ResponseTelling telling;

  /** For proxies. */
  protected Answering() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public Answering(
      Sql sql,
      Clock clock,
      Surveys surveys,
      Invitations invitations,
      Interactions interactions,
      LowScore lowScore,
      ResponseTelling telling) {
    this.sql = sql;
    this.clock = clock;
    this.surveys = surveys;
    this.invitations = invitations;
    this.interactions = interactions;
    this.lowScore = lowScore;
    this.telling = telling;
  }

  /** What became of it. */
  public enum Outcome {
    STORED,
    /** There is an answer to this invitation already; it stays as it is. */
    ANSWERED_BEFORE,
    /** The survey takes no answers, not yet or no more. */
    NOT_OPEN,
    /** Something is wrong with what was typed; nothing was stored. */
    REFUSED
  }

  /**
   * The outcome.
   *
   * @param responseId the response, when it was stored; else 0
   * @param flaws question id to the name of a problem, when it was refused
   */
  public record Result(Outcome outcome, long responseId, Map<Long, String> flaws) {

    private static Result of(Outcome outcome) {
      return new Result(outcome, 0, Map.of());
    }
  }

  /** Takes an answer: what was typed, by question id. */
  public Result answer(Invitation invitation, Map<Long, List<String>> typed) {
    Survey survey = surveys.get(invitation.surveyId());
    if (survey.state() != Survey.State.OPEN) {
      return Result.of(Outcome.NOT_OPEN);
    }
    AnswerCheck check = AnswerCheck.of(survey, typed);
    if (!check.flaws().isEmpty()) {
      return new Result(Outcome.REFUSED, 0, check.flaws());
    }
    Instant now = clock.instant();
    // Whoever sets answered_at holds the row until the commit: all others wait, then change
    // nothing.
    if (!invitations.take(invitation.id(), now)) {
      return Result.of(Outcome.ANSWERED_BEFORE);
    }
    Long contact = invitation.contactId();
    NewResponse response = new NewResponse(invitation.id(), contact, null, now, check.given());
    long id = ResponseWriter.write(sql, survey, response);
    telling.tell(survey, List.of(id), List.of(response));
    if (contact != null) {
      interactions.record(List.of(happened(survey, contact, id, now)));
      lowScore.look(survey, id, contact, check.given());
    }
    return new Result(Outcome.STORED, id, Map.of());
  }

  /** What an answer is on the contact's timeline. */
  public static NewInteraction happened(Survey survey, long contact, long id, Instant at) {
    return new NewInteraction(
        contact,
        ANSWERED,
        at,
        "web",
        "in",
        null,
        survey.name(),
        "/plugins/surveys/results?id=" + survey.id(),
        timelineId(id));
  }

  /** External id of what a response is on the timeline. */
  public static String timelineId(long response) {
    return "response:" + response;
  }
}
