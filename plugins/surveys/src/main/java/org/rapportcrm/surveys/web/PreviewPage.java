package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.surveys.Problems;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;

/**
 * {@code /plugins/surveys/preview?id=&language=&thanks=}: the survey as the invited see it, before
 * anybody is.
 */
@Named("surveysPreview")
@RequestScoped
public class PreviewPage {

  private static final List<String> LANGUAGES = List.of("en", "ar", "fa");

  @Inject private Surveys surveys;
  @Inject private Problems problems;

  private Survey survey;
  private String language;
  private boolean thanks;

  @PostConstruct
  void open() {
    Long id = Here.id("id");
    if (id == null) {
      throw problems.notFound("no-survey", String.valueOf(Here.parameter("id")));
    }
    survey = surveys.get(id);
    String asked = String.valueOf(Here.parameter("language"));
    language = LANGUAGES.contains(asked) ? asked : survey.language();
    thanks = "true".equals(Here.parameter("thanks"));
  }

  public Survey getSurvey() {
    return survey;
  }

  /** The language it is shown in. */
  public String getLanguage() {
    return language;
  }

  /** Languages to see it in. */
  public List<String> getLanguages() {
    return LANGUAGES;
  }

  /** Whether what follows the answer is shown. */
  public boolean isThanks() {
    return thanks;
  }

  /** The query of the page with these choices. */
  public String query(String inLanguage, boolean after) {
    return "?id=" + survey.id() + "&language=" + inLanguage + (after ? "&thanks=true" : "");
  }

  /** Address of what is shown, below the application's path. */
  public String getSource() {
    return "/api/plugins/surveys/surveys/"
        + survey.id()
        + "/preview?language="
        + language
        + (thanks ? "&thanks=true" : "");
  }
}
