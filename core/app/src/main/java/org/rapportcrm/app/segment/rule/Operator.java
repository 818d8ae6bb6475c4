package org.rapportcrm.app.segment.rule;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares a field with its value. */
public enum Operator {
  EQ("eq", Takes.ONE),
  NE("ne", Takes.ONE),
  CONTAINS("contains", Takes.ONE),
  NOT_CONTAINS("notContains", Takes.ONE),
  STARTS_WITH("startsWith", Takes.ONE),
  IN("in", Takes.MANY),
  NOT_IN("notIn", Takes.MANY),
  LT("lt", Takes.ONE),
  LTE("lte", Takes.ONE),
  GT("gt", Takes.ONE),
  GTE("gte", Takes.ONE),
  BETWEEN("between", Takes.TWO),
  BEFORE("before", Takes.ONE),
  AFTER("after", Takes.ONE),
  ON("on", Takes.ONE),
  WITHIN_LAST("withinLast", Takes.SPAN),
  WITHIN_NEXT("withinNext", Takes.SPAN),
  NOT_WITHIN_LAST("notWithinLast", Takes.SPAN),
  IS_TODAY("isToday", Takes.NOTHING),
  IS("is", Takes.ONE),
  IS_EMPTY("isEmpty", Takes.NOTHING),
  IS_NOT_EMPTY("isNotEmpty", Takes.NOTHING);

  /** What kind of value an operator takes. */
  public enum Takes {
    NOTHING,
    ONE,
    TWO,
    MANY,
    /** A length of time such as {@code P90D}. */
    SPAN
  }

  private final String word;
  private final Takes takes;

  Operator(String word, Takes takes) {
    this.word = word;
    this.takes = takes;
  }

  /** Its name in a rule's JSON. */
  public String word() {
    return word;
  }

  /** The kind of value it takes. */
  public Takes takes() {
    return takes;
  }

  /** The operator with this name in a rule's JSON. */
  public static Optional<Operator> of(String word) {
    return Arrays.stream(values()).filter(o -> o.word.equals(word)).findFirst();
  }
}
