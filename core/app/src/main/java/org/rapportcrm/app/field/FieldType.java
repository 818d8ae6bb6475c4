package org.rapportcrm.app.field;

import java.util.Arrays;
import java.util.Optional;

/** What the values of a custom field are. */
public enum FieldType {
  /** Up to 500 characters. */
  TEXT("text"),
  /** Up to 15 digits and 4 decimals, with a sign. */
  NUMBER("number"),
  /** An amount with its currency. */
  MONEY("money"),
  /** A day. */
  DATE("date"),
  /** One of the field's options. */
  CHOICE("choice"),
  /** Any of the field's options. */
  CHOICES("choices"),
  /** Yes or no. */
  YES_NO("yesNo"),
  /** An address on the web: http or https. */
  LINK("link"),
  /** A contact. */
  CONTACT("contact"),
  /** A company. */
  COMPANY("company");

  private final String word;

  FieldType(String word) {
    this.word = word;
  }

  /** How REST and the database call it. */
  public String word() {
    return word;
  }

  /** Message key of its name. */
  public String labelKey() {
    return "fields.type." + word;
  }

  /** The column that its values are in. */
  String column() {
    return switch (this) {
      case TEXT, LINK -> "words_folded";
      case NUMBER, MONEY -> "number";
      case DATE -> "on_day";
      case YES_NO -> "truth";
      case CHOICE, CHOICES -> "option_id";
      case CONTACT -> "contact_ref";
      case COMPANY -> "company_ref";
    };
  }

  /** Whether its values are options of the field. */
  public boolean hasOptions() {
    return this == CHOICE || this == CHOICES;
  }

  /** Whether its values stand to the end of a column. */
  public boolean isNumeric() {
    return this == NUMBER || this == MONEY;
  }

  /**
   * Whether a field may change to another type without any value losing anything; one of several
   * choices may become one choice where nobody has more than one.
   */
  public boolean mayBecome(FieldType other) {
    return this == other || (hasOptions() && other.hasOptions()) || (this == LINK && other == TEXT);
  }

  /** The type of a word. */
  public static Optional<FieldType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
