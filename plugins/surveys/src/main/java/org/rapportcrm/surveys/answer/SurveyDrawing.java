package org.rapportcrm.surveys.answer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.CRC32;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.api.web.PublicResponse;
import org.rapportcrm.api.web.Templates;
import org.rapportcrm.surveys.survey.Survey;

/** Draws the page of a survey in its language. */
@ApplicationScoped
public class SurveyDrawing {

  private static final String TEMPLATE = "META-INF/rapport/surveys/survey.mustache";

  /** From {@code /s/<token>} to the root of the application. */
  private static final String ROOT = "..";

  /** Browsers keep the style sheet for a week; another one has another mark. */
  private static final String STYLE = mark("META-INF/resources/surveys/survey.css");

  @Inject private QuestionModel questions;
  @Inject private Templates templates;
  @Inject private Messages messages;

  /** The page with the questions, what was typed and what is wrong with it. */
  PublicResponse form(
      Survey survey, Map<Long, List<String>> typed, Map<Long, String> flaws, int status) {
    Map<String, Object> model = model(survey);
    model.put("form", true);
    model.put("wrong", !flaws.isEmpty());
    model.put("questions", questions.of(survey, typed, flaws));
    return page(survey, model, status);
  }

  /** The page with nothing but a sentence: {@code thanks}, {@code not-open}, … */
  PublicResponse said(Survey survey, String what, int status) {
    return page(survey, sentence(survey, what), status);
  }

  /**
   * What an invited person sees, for those who write the survey.
   *
   * @param thanks after answering, else before
   * @param notice says on the page itself that it is a preview
   * @param root from the page's address to the root of the application, such as {@code ../..}
   */
  public PublicResponse preview(Survey survey, boolean thanks, String notice, String root) {
    Map<String, Object> model = thanks ? sentence(survey, "thanks") : model(survey);
    model.put("form", !thanks);
    model.put("questions", questions.of(survey, Map.of(), Map.of()));
    model.put("preview", notice);
    model.put("root", root);
    return page(survey, model, 200);
  }

  private Map<String, Object> sentence(Survey survey, String what) {
    Map<String, Object> model = model(survey);
    boolean own = what.equals("thanks") && survey.thanks() != null && !survey.thanks().isBlank();
    model.put(
        "said", own ? survey.thanks() : messages.text(survey.locale(), "surveys.page." + what));
    model.put("tone", what.equals("thanks") ? "notice-good" : "");
    return model;
  }

  private static Map<String, Object> model(Survey survey) {
    Map<String, Object> model = new HashMap<>();
    model.put("root", ROOT);
    model.put("style", STYLE);
    model.put("preview", null);
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

  private static String mark(String resource) {
    CRC32 sum = new CRC32();
    try (InputStream in = SurveyDrawing.class.getClassLoader().getResourceAsStream(resource)) {
      sum.update(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Long.toHexString(sum.getValue());
  }
}
