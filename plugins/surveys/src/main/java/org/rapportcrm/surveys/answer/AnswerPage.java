package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicPageHandler;
import org.rapportcrm.api.web.PublicRequest;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * The page {@code /s/<token>} in the survey's language. Opening it stores nothing, so that mail
 * scanners which follow links answer nothing; {@code ?q12=9} only chooses in advance.
 */
@ApplicationScoped
public class AnswerPage implements PublicPageHandler {

  private static final String TEMPLATE = "META-INF/rapport/surveys/survey.mustache";

  @Inject private Invitations invitations;
  @Inject private Surveys surveys;
  @Inject private Answering answering;
  @Inject private QuestionModel questions;
  @Inject private Templates templates;
  @Inject private Messages messages;

  @Override
  public PublicResponse get(PublicRequest request) {
    Invitation invitation = invitations.byToken(request.token()).orElse(null);
    Survey survey = survey(invitation);
    if (survey == null) {
      return PublicResponse.unknownToken();
    }
    if (invitation.answered()) {
      return said(survey, "answered-before", 200);
    }
    return survey.state() == Survey.State.OPEN
        ? form(survey, typed(survey, request), Map.of(), 200)
        : said(survey, "not-open", 200);
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
      case STORED -> said(survey, "thanks", 200);
      case ANSWERED_BEFORE -> said(survey, "answered-before", 409);
      case NOT_OPEN -> said(survey, "not-open", 409);
      case REFUSED -> form(survey, typed, result.flaws(), 400);
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

  private PublicResponse form(
      Survey survey, Map<Long, List<String>> typed, Map<Long, String> flaws, int status) {
    Map<String, Object> model = model(survey);
    model.put("form", true);
    model.put("wrong", !flaws.isEmpty());
    model.put("questions", questions.of(survey, typed, flaws));
    return page(survey, model, status);
  }

  private PublicResponse said(Survey survey, String what, int status) {
    Map<String, Object> model = model(survey);
    boolean own = what.equals("thanks") && survey.thanks() != null && !survey.thanks().isBlank();
    model.put(
        "said", own ? survey.thanks() : messages.text(survey.locale(), "surveys.page." + what));
    model.put("tone", what.equals("thanks") ? "notice-good" : "");
    return page(survey, model, status);
  }

  private static Map<String, Object> model(Survey survey) {
    Map<String, Object> model = new HashMap<>();
    model.put("name", survey.name());
    model.put("intro", survey.intro() == null || survey.intro().isBlank() ? null : survey.intro());
    model.put("form", false);
    model.put("said", null);
    model.put("tone", "");
    model.put("wrong", false);
    model.put("questions", List.of());
    return model;
  }

  private PublicResponse page(Survey survey, Map<String, Object> model, int status) {
    Locale locale = survey.locale();
    return PublicResponse.page(
        status, survey.name(), templates.render(TEMPLATE, locale, model), locale);
  }
}
