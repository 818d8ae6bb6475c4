package org.rapportcrm.surveys.web;

import java.io.Serializable;
import java.util.List;
import org.rapportcrm.surveys.survey.Question;
import org.rapportcrm.surveys.survey.QuestionKind;

/** A question as the editor shows it. */
public class QuestionRow implements Serializable {
  private static final long serialVersionUID = 1L;

  private Long id;
  private String kind = QuestionKind.NPS.name();
  private String text;
  private boolean required;
  private String options;

  static QuestionRow of(Question question) {
    QuestionRow row = new QuestionRow();
    row.id = question.id();
    row.kind = question.kind().name();
    row.text = question.text();
    row.required = question.required();
    row.options = String.join("\n", question.options());
    return row;
  }

  Question toQuestion() {
    QuestionKind chosen = QuestionKind.valueOf(kind);
    List<String> lines =
        options == null || !chosen.hasOptions()
            ? List.of()
            : options.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new Question(id, chosen, text, required, lines);
  }

  /** Whether it is made of options. */
  public boolean isWithOptions() {
    return QuestionKind.valueOf(kind).hasOptions();
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public boolean isRequired() {
    return required;
  }

  public void setRequired(boolean required) {
    this.required = required;
  }

  public String getOptions() {
    return options;
  }

  public void setOptions(String options) {
    this.options = options;
  }
}
