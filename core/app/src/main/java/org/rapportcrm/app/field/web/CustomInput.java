package org.rapportcrm.app.field.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.rapportcrm.app.field.FieldType;
import org.rapportcrm.app.web.Choice;

/** A custom field in a form: what is asked and what is typed. */
public class CustomInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final FieldType type;
  private final String label;
  private final String help;
  private final boolean required;
  private final List<Choice> choices;
  private String value = "";
  private List<String> several = new ArrayList<>();
  private Choice picked;
  private Object loaded;

  CustomInput(
      String key,
      FieldType type,
      String label,
      String help,
      boolean required,
      List<Choice> choices) {
    this.key = key;
    this.type = type;
    this.label = label;
    this.help = help;
    this.required = required;
    this.choices = choices;
  }

  /** Takes what is kept: a text, or the texts of several choices. */
  void show(Object typed, String name) {
    if (typed instanceof List<?> list) {
      several = new ArrayList<>(list.stream().map(String::valueOf).toList());
    } else if (isPicker()) {
      picked = typed == null ? null : new Choice(typed.toString(), name);
    } else {
      value = typed == null ? "" : typed.toString();
    }
    loaded = sent();
  }

  /** What is typed, as the check takes it. */
  Object sent() {
    return switch (getKind()) {
      case "several" -> List.copyOf(several);
      case "contact", "company" -> picked == null ? "" : picked.value();
      default -> value == null ? "" : value.strip();
    };
  }

  /** Whether it differs from what was loaded. */
  boolean isChanged() {
    return !Objects.equals(loaded, sent());
  }

  private boolean isPicker() {
    return type == FieldType.CONTACT || type == FieldType.COMPANY;
  }

  /** Which input it has; the input's id as well. */
  public String getKind() {
    return switch (type) {
      case TEXT -> "text";
      case NUMBER, MONEY -> "number";
      case LINK -> "link";
      case DATE -> "day";
      case CHOICE, YES_NO -> "choice";
      case CHOICES -> "several";
      case CONTACT -> "contact";
      case COMPANY -> "company";
    };
  }

  /** The field's key. */
  public String getKey() {
    return key;
  }

  /** What the person calls it. */
  public String getLabel() {
    return label;
  }

  /** A sentence under the input, or {@code null}. */
  public String getHelp() {
    return help;
  }

  public boolean isRequired() {
    return required;
  }

  /** What can be chosen. */
  public List<Choice> getChoices() {
    return choices;
  }

  public String getValue() {
    return value;
  }

  public void setValue(String value) {
    this.value = value;
  }

  public List<String> getSeveral() {
    return several;
  }

  /** Takes what is ticked. */
  public void setSeveral(List<String> several) {
    this.several = several == null ? new ArrayList<>() : new ArrayList<>(several);
  }

  /** The contact or company, or {@code null}. */
  public Choice getPicked() {
    return picked;
  }

  public void setPicked(Choice picked) {
    this.picked = picked;
  }
}
