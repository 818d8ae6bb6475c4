package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * The page {@code /s/<token>} in the survey's language. Opening it stores nothing, so that mail
 * scanners which follow links answer nothing; {@code ?q12=9} only chooses in advance.
 */
@ApplicationScoped
public class AnswerPage implements PublicPageHandler {

  @Inject private Invitations invitations;
  @Inject private Surveys surveys;
  @Inject private Answering answering;
  @Inject private SurveyDrawing drawing;

  @Override
  public PublicResponse get(PublicRequest request) {
    Invitation invitation = invitations.byToken(request.token()).orElse(null);
    Survey survey = survey(invitation);
    if (survey == null) {
      return PublicResponse.unknownToken();
    }
    if (invitation.answered()) {
      return drawing.said(survey, "answered-before", 200);
    }
    return survey.state() == Survey.State.OPEN
        ? drawing.form(survey, typed(survey, request), Map.of(), 200)
        : drawing.said(survey, "not-open", 200);
  }

  @Override
  public PublicResponse post(PublicRequest request) {
    Invitation invitation = invitations.byToken(request.token()).orElse(null);
    Survey survey = survey(invitation);
    if (survey == null) {
      return PublicResponse.unknownToken();
    }
    Map<Long, List<String>> typed = typed(survey, request);
    Answering.Result result = answering.answer(invitation, typed);
    return switch (result.outcome()) {
      case STORED -> drawing.said(survey, "thanks", 200);
      case ANSWERED_BEFORE -> drawing.said(survey, "answered-before", 409);
      case NOT_OPEN -> drawing.said(survey, "not-open", 409);
      case REFUSED -> drawing.form(survey, typed, result.flaws(), 400);
    };
  }

  private Survey survey(Invitation invitation) {
    return Optional.ofNullable(invitation)
        .flatMap(found -> surveys.find(found.surveyId()))
        .orElse(null);
  }

  private static Map<Long, List<String>> typed(Survey survey, PublicRequest request) {
    Map<Long, List<String>> typed = new HashMap<>();
    survey
        .questions()
        .forEach(
            q -> {
              List<String> values = request.parameters().get("q" + q.id());
              if (values != null) {
                typed.put(q.id(), values);
              }
            });
    return typed;
  }
}
