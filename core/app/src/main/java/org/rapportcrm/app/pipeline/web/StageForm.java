package org.rapportcrm.app.pipeline.web;

import java.io.Serializable;
import java.util.Collection;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;
import org.rapportcrm.app.pipeline.Outcome;
import org.rapportcrm.app.pipeline.StageDraft;
import org.rapportcrm.app.pipeline.Titles;

/** A stage in the form for a pipeline, as a bean for Faces. */
public class StageForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String word;
  private String name;
  private String nameAr;
  private String nameFa;
  private String probability;
  private String outcome;
  private String stalledAfter;

  StageForm(StageDraft draft) {
    word = draft.word();
    name = draft.titles().any();
    nameAr = draft.titles().ar();
    nameFa = draft.titles().fa();
    probability = text(draft.probability());
    outcome = draft.outcome().word();
    stalledAfter = text(draft.stalledAfter());
  }

  static StageForm blank() {
    Titles none = new Titles(null, null, null);
    return new StageForm(new StageDraft(null, none, 50, Outcome.OPEN, 30));
  }

  private static String text(Integer number) {
    return number == null ? null : number.toString();
  }

  /**
   * What is typed, as a stage.
   *
   * @param path what its fields are called by the pipeline, such as {@code stages[2]}
   */
  StageDraft draft(String path, Collection<Flaw> flaws) {
    return new StageDraft(
        word,
        new Titles(name, nameAr, nameFa),
        number(path + ".probability", probability, flaws),
        Outcome.of(outcome).orElse(Outcome.OPEN),
        number(path + ".stalledAfter", stalledAfter, flaws));
  }

  private static Integer number(String field, String raw, Collection<Flaw> flaws) {
    return Input.key(field, raw)
        .then(
            value ->
                value >= 0 && value <= 100_000
                    ? Checked.good(value.intValue())
                    : Checked.<Integer>bad(field, "input.no-number", raw))
        .or(flaws);
  }

  /** Its name in REST; {@code null} for a new one. */
  public String getWord() {
    return word;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getNameAr() {
    return nameAr;
  }

  public void setNameAr(String nameAr) {
    this.nameAr = nameAr;
  }

  public String getNameFa() {
    return nameFa;
  }

  public void setNameFa(String nameFa) {
    this.nameFa = nameFa;
  }

  public String getProbability() {
    return probability;
  }

  public void setProbability(String probability) {
    this.probability = probability;
  }

  public String getOutcome() {
    return outcome;
  }

  public void setOutcome(String outcome) {
    this.outcome = outcome;
  }

  public String getStalledAfter() {
    return stalledAfter;
  }

  public void setStalledAfter(String stalledAfter) {
    this.stalledAfter = stalledAfter;
  }
}
