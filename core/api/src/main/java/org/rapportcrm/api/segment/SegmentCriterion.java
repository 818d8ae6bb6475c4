package org.rapportcrm.api.segment;

import java.util.List;
import java.util.Objects;

/**
 * A field that a segment's rule may name, described by where its value lies, so that the core can
 * make it part of one SQL query over all contacts.
 *
 * <p>Table, column and condition are SQL that the plugin wrote itself; they never hold anything
 * that a person typed. What a person typed travels as a bound parameter.
 *
 * @param field the name in the rule: the plugin's id or a core word, a dot and a word, such as
 *     {@code loyalty.points}
 * @param labelKey message key of its name in the rule builder
 * @param type what its value is, which decides the operators
 * @param measure how the rows of one contact become one value
 * @param table the table that holds the values, one or many rows for each contact
 * @param contactColumn the column of {@code table} that holds the contact's id
 * @param valueColumn SQL expression over {@code table} for the value; {@code null} when counting
 * @param timeColumn the column that {@code within} looks at, or {@code null} when the field knows
 *     no time
 * @param condition SQL condition over {@code table} that is always applied, or {@code null}
 * @param choices the values a choice may take; empty unless {@code type} is CHOICE
 */
public record SegmentCriterion(
    String field,
    String labelKey,
    Type type,
    Measure measure,
    String table,
    String contactColumn,
    String valueColumn,
    String timeColumn,
    String condition,
    List<Choice> choices) {

  /** What a value is. */
  public enum Type {
    /** Equal, contains, begins with; compared without regard to case. */
    TEXT,
    /** Compared as a number, in whole or with decimals. */
    NUMBER,
    /** A day or a time: before, after, within a period until now. */
    DATE,
    /** A boolean column. */
    YES_NO,
    /** One of some values, or one of several of them. */
    CHOICE
  }

  /**
   * How the rows of one contact become one value. For COUNT and SUM a contact without rows has the
   * value 0; for the others it has none, and only {@code isEmpty} holds for it.
   */
  public enum Measure {
    /** Any row whose value satisfies the rule. */
    ANY,
    /** How many rows there are. */
    COUNT,
    /** The sum of the values. */
    SUM,
    /** The largest value; of times the last. */
    MAX,
    /** The smallest value; of times the first. */
    MIN
  }

  /**
   * A value to choose.
   *
   * @param value as stored
   * @param labelKey message key, or the text itself where it is no key
   */
  public record Choice(String value, String labelKey) {}

  /** Checks that what is always needed is there. */
  public SegmentCriterion {
    Objects.requireNonNull(field, "field");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(contactColumn, "contactColumn");
    choices = choices == null ? List.of() : List.copyOf(choices);
    if (measure != Measure.COUNT) {
      Objects.requireNonNull(valueColumn, "valueColumn");
    }
  }

  /** Any of the contact's rows, or its only row, has a value that satisfies the rule. */
  public static SegmentCriterion any(
      String field, String labelKey, Type type, String table, String contactColumn, String value) {
    return new SegmentCriterion(
        field, labelKey, type, Measure.ANY, table, contactColumn, value, null, null, null);
  }

  /** The number of rows of the contact. */
  public static SegmentCriterion count(
      String field, String labelKey, String table, String contactColumn) {
    return new SegmentCriterion(
        field, labelKey, Type.NUMBER, Measure.COUNT, table, contactColumn, null, null, null, null);
  }

  /** The sum of a column over the rows of the contact. */
  public static SegmentCriterion sum(
      String field, String labelKey, String table, String contactColumn, String value) {
    return new SegmentCriterion(
        field, labelKey, Type.NUMBER, Measure.SUM, table, contactColumn, value, null, null, null);
  }

  /** The largest (for dates: the last) value over the rows of the contact. */
  public static SegmentCriterion max(
      String field, String labelKey, Type type, String table, String contactColumn, String value) {
    return new SegmentCriterion(
        field, labelKey, type, Measure.MAX, table, contactColumn, value, null, null, null);
  }

  /** The same, counting only rows whose time lies within what the rule says. */
  public SegmentCriterion at(String timeColumn) {
    return with(timeColumn, condition, choices);
  }

  /** The same, over rows that satisfy the condition. */
  public SegmentCriterion where(String condition) {
    return with(timeColumn, condition, choices);
  }

  /** The same, with values to choose from. */
  public SegmentCriterion oneOf(List<Choice> choices) {
    return with(timeColumn, condition, choices);
  }

  private SegmentCriterion with(String timeColumn, String condition, List<Choice> choices) {
    return new SegmentCriterion(
        field,
        labelKey,
        type,
        measure,
        table,
        contactColumn,
        valueColumn,
        timeColumn,
        condition,
        choices);
  }
}
