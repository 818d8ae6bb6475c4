package org.rapportcrm.app.segment.criterion;

import static org.rapportcrm.app.segment.rule.Operator.*;

import java.util.List;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.app.segment.rule.Operator;

/** What a field's value is, which decides the operators and how a person enters a value. */
public enum Kind {
  TEXT(EQ, NE, CONTAINS, NOT_CONTAINS, STARTS_WITH, IN, NOT_IN, IS_EMPTY, IS_NOT_EMPTY),
  NUMBER(GTE, LTE, EQ, NE, GT, LT, BETWEEN, IS_EMPTY, IS_NOT_EMPTY),
  /** A number of things or of money that is 0 where there is nothing, so it is never empty. */
  TOTAL(GTE, LTE, EQ, NE, GT, LT, BETWEEN),
  DATE(
      WITHIN_LAST,
      NOT_WITHIN_LAST,
      WITHIN_NEXT,
      BEFORE,
      AFTER,
      ON,
      BETWEEN,
      IS_EMPTY,
      IS_NOT_EMPTY),
  /** A day without a time of day; its column is a date. */
  DAY(
      WITHIN_LAST,
      NOT_WITHIN_LAST,
      WITHIN_NEXT,
      BEFORE,
      AFTER,
      ON,
      BETWEEN,
      IS_EMPTY,
      IS_NOT_EMPTY),
  /** A day of the year. */
  BIRTHDAY(IS_TODAY, WITHIN_NEXT, WITHIN_LAST, IS_EMPTY, IS_NOT_EMPTY),
  YES_NO(IS),
  CHOICE(IN, NOT_IN, EQ, NE, IS_EMPTY, IS_NOT_EMPTY),
  /** Membership of another segment. */
  SEGMENT(IN, NOT_IN, EQ, NE);

  private final List<Operator> operators;

  Kind(Operator... operators) {
    this.operators = List.of(operators);
  }

  /** The operators that fit, the most useful first. */
  public List<Operator> operators() {
    return operators;
  }

  /** The kind of a criterion that is described by the plugin contract. */
  public static Kind of(SegmentCriterion criterion) {
    return switch (criterion.type()) {
      case TEXT -> TEXT;
      case DATE -> DATE;
      case YES_NO -> YES_NO;
      case CHOICE -> CHOICE;
      case NUMBER ->
          switch (criterion.measure()) {
            case COUNT, SUM -> TOTAL;
            default -> NUMBER;
          };
    };
  }
}
