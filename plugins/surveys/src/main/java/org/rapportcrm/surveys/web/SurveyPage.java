package org.rapportcrm.surveys.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.surveys.survey.QuestionKind;
import org.rapportcrm.surveys.survey.Survey;
import org.rapportcrm.surveys.survey.Surveys;
import org.rapportcrm.surveys.survey.Template;

/**
 * {@code /plugins/surveys/survey}: a new survey, from {@code ?template=}, or with {@code ?id=} a
 * known one.
 */
@Named("surveysSurvey")
@ViewScoped
public class SurveyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject private Surveys surveys;
  @Inject private Words words;

  private Long id;
  private long version;
  private String state = Survey.State.DRAFT.name();
  private String name;
  private String language;
  private String intro;
  private String thanks;
  private final List<QuestionRow> questions = new ArrayList<>();

  @PostConstruct
  void open() {
    Long wanted = Here.id("id");
    if (wanted == null) {
      show(words.draft(template(Here.parameter("template"))));
    } else {
      show(surveys.get(wanted));
    }
  }

  private static Template template(String word) {
    return Arrays.stream(Template.values())
        .filter(template -> template.word().equals(word))
        .findFirst()
        .orElse(Template.NPS);
  }

  private void show(Survey survey) {
    id = survey.id();
    version = survey.version();
    state = survey.state().name();
    name = survey.name();
    language = survey.language();
    intro = survey.intro();
    thanks = survey.thanks();
    questions.clear();
    survey.questions().forEach(question -> questions.add(QuestionRow.of(question)));
  }

  /** Stores the survey. */
  public void save() {
    keep(Survey.State.valueOf(state), "surveys.saved");
  }

  /** Stores the survey and lets it take answers. */
  public void saveAndOpen() {
    keep(Survey.State.OPEN, "surveys.opened");
  }

  /** Stores the survey; it takes answers no more. */
  public void saveAndClose() {
    keep(Survey.State.CLOSED, "surveys.was-closed");
  }

  private void keep(Survey.State wanted, String said) {
    try {
      Survey saved =
          surveys.save(
              new Survey(
                  id,
                  name,
                  language,
                  intro,
                  thanks,
                  wanted,
                  questions.stream().map(QuestionRow::toQuestion).toList(),
                  version));
      Here.done(words.text(said, saved.name()));
      Here.go("/plugins/surveys/survey?id=" + saved.id());
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Deletes the survey with its answers. */
  public void delete() {
    try {
      surveys.delete(id);
      Here.done(words.text("surveys.deleted", name));
      Here.go("/plugins/surveys/surveys");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Adds a question at the end. */
  public void addQuestion() {
    questions.add(new QuestionRow());
  }

  /** Takes a question out; nothing is stored before saving. */
  public void removeQuestion(QuestionRow row) {
    questions.remove(row);
  }

  /** Moves a question up. */
  public void moveUp(QuestionRow row) {
    int at = questions.indexOf(row);
    if (at > 0) {
      questions.add(at - 1, questions.remove(at));
    }
  }

  /** What a question can be. */
  public QuestionKind[] getKinds() {
    return QuestionKind.values();
  }

  public List<QuestionRow> getQuestions() {
    return questions;
  }

  public Long getId() {
    return id;
  }

  public String getState() {
    return state;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getLanguage() {
    return language;
  }

  public void setLanguage(String language) {
    this.language = language;
  }

  public String getIntro() {
    return intro;
  }

  public void setIntro(String intro) {
    this.intro = intro;
  }

  public String getThanks() {
    return thanks;
  }

  public void setThanks(String thanks) {
    this.thanks = thanks;
  }
}
