package org.rapportcrm.app.segment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.rapportcrm.app.segment.rule.Operator;
import org.rapportcrm.app.segment.rule.Rule;

/**
 * A condition as its inputs hold it. What an input does not show now is kept, for a change back.
 */
public final class DraftCondition implements DraftNode {
  private static final long serialVersionUID = 1L;

  private final String key = UUID.randomUUID().toString();
  private String field;
  private Operator operator;
  private String text = "";
  private String text2 = "";
  private String yes = "true";
  private List<String> chosen = new ArrayList<>();
  private final DraftSpan span = new DraftSpan();
  private final DraftSpan within = new DraftSpan();
  private final Rule.Condition original;

  /** A new one. */
  DraftCondition(String field, Operator operator) {
    this(field, operator, null);
  }

  /** One that is stored. */
  DraftCondition(String field, Operator operator, Rule.Condition original) {
    this.field = field;
    this.operator = operator;
    this.original = original;
  }

  @Override
  public String key() {
    return key;
  }

  /** As it is stored; {@code null} for a new one. */
  Rule.Condition original() {
    return original;
  }

  /** The field's name. */
  public String getField() {
    return field;
  }

  /** Takes another field. */
  public void setField(String field) {
    this.field = field;
  }

  public Operator getOperator() {
    return operator;
  }

  /** Takes another operator. */
  public void setOperator(Operator operator) {
    this.operator = operator;
  }

  /** The value as typed, or the only choice. */
  public String getText() {
    return text;
  }

  /** Takes what was typed. */
  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  /** The second value of two. */
  public String getText2() {
    return text2;
  }

  /** Takes what was typed. */
  public void setText2(String text2) {
    this.text2 = text2 == null ? "" : text2;
  }

  /** {@code true} or {@code false}. */
  public String getYes() {
    return yes;
  }

  /** Takes the answer. */
  public void setYes(String yes) {
    this.yes = yes;
  }

  /** The choices that are ticked. */
  public List<String> getChosen() {
    return chosen;
  }

  /** Takes what is ticked. */
  public void setChosen(List<String> chosen) {
    this.chosen = chosen == null ? new ArrayList<>() : new ArrayList<>(chosen);
  }

  /** The value as a length of time. */
  public DraftSpan getSpan() {
    return span;
  }

  /** How far back to look; blank for any time. */
  public DraftSpan getWithin() {
    return within;
  }

  /** Whether no value was given yet, so that there is nothing to find fault with. */
  boolean isUntouched() {
    return text.isBlank() && text2.isBlank() && chosen.isEmpty() && span.isBlank();
  }

  /** Forgets the value, which belonged to another field. */
  void clear() {
    text = "";
    text2 = "";
    chosen = new ArrayList<>();
    within.setAmount("");
  }
}
