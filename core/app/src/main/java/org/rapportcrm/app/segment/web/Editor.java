package org.rapportcrm.app.segment.web;

import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.criterion.Kind;
import org.rapportcrm.app.segment.rule.Operator;

/** The inputs with which a value is entered. */
public enum Editor {
  NOTHING,
  TEXT,
  /** Several texts, one in each line. */
  LINES,
  NUMBER,
  TWO_NUMBERS,
  DAY,
  TWO_DAYS,
  YES_NO,
  CHOICE,
  CHOICES,
  SPAN;

  /** The inputs for an operator on a field. */
  static Editor of(Field field, Operator operator) {
    boolean choices = field.reference() != null || !field.criterion().choices().isEmpty();
    boolean days = field.kind() == Kind.DATE || field.kind() == Kind.DAY;
    return switch (operator.takes()) {
      case NOTHING -> NOTHING;
      case SPAN -> SPAN;
      case TWO -> days ? TWO_DAYS : TWO_NUMBERS;
      case MANY -> choices ? CHOICES : LINES;
      case ONE ->
          switch (field.kind()) {
            case NUMBER, TOTAL -> NUMBER;
            case DATE, DAY, BIRTHDAY -> DAY;
            case YES_NO -> YES_NO;
            case TEXT -> TEXT;
            case CHOICE, SEGMENT -> choices ? CHOICE : TEXT;
          };
    };
  }
}
