package org.rapportcrm.api.imports;

import java.util.List;

/**
 * A field that a column of a file can be mapped to.
 *
 * @param name what a mapping calls it, such as {@code firstName}
 * @param labelKey message key of its name
 * @param type how its values are parsed and checked
 * @param need whether a row can do without it
 * @param headers words that columns with this field carry in their header row, in any language,
 *     case, punctuation and spacing are ignored; the core guesses by them
 */
public record ImportField(
    String name, String labelKey, Type type, Need need, List<String> headers) {

  /** Keeps an immutable copy. */
  public ImportField {
    headers = List.copyOf(headers);
  }

  /** A field that a row can do without. */
  public static ImportField optional(String name, String labelKey, Type type, String... headers) {
    return new ImportField(name, labelKey, type, Need.OPTIONAL, List.of(headers));
  }

  /** A field without which a row is rejected. */
  public static ImportField required(String name, String labelKey, Type type, String... headers) {
    return new ImportField(name, labelKey, type, Need.REQUIRED, List.of(headers));
  }

  /** Whether a row can do without a field. */
  public enum Need {
    /** A cell may be empty, and a file may lack the column. */
    OPTIONAL,
    /** A row without a value is rejected, and a mapping without the field is refused. */
    REQUIRED
  }

  /** What a value is, and what {@link ImportRow} holds for it. */
  public enum Type {
    /** Text as written, without control characters and outer blanks: {@code String}. */
    TEXT,
    /** The texts of all its columns, several in one cell parted by {@code :::}: {@code List}. */
    TEXTS,
    /** A syntactically valid address as written: {@code String}. */
    EMAIL,
    /**
     * The valid addresses of all its columns, several in one cell parted by comma, semicolon or
     * {@code :::}: {@code List}.
     */
    EMAILS,
    /** A day, in the calendar and order of the column: {@code java.time.LocalDate}. */
    DATE,
    /** A day that may lack its year: {@code String}, 1990-05-17 or --05-17. */
    BIRTHDAY,
    /** A day, perhaps with a time; else midnight in the importer's zone: {@code Instant}. */
    TIME,
    /** An amount, perhaps with a currency: {@code java.math.BigDecimal}, scale at most 4. */
    MONEY,
    /** A whole number in any digits: {@code Long}. */
    WHOLE_NUMBER,
    /** Yes or no in words or signs of several languages: {@code Boolean}. */
    YES_NO,
    /** Several words in one cell, separated by comma, semicolon or {@code :::}: {@code List}. */
    WORDS
  }
}
