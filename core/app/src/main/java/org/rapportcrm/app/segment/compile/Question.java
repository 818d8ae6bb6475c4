package org.rapportcrm.app.segment.compile;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * An operator with its value, brought to a form without negative operators.
 *
 * @param shape what is asked of the value
 * @param negated whether the condition holds exactly where the shape does not: for contacts without
 *     a value too
 */
record Question(Shape shape, boolean negated) {

  static Question that(Shape shape) {
    return new Question(shape, false);
  }

  static Question not(Shape shape) {
    return new Question(shape, true);
  }

  /** The same of a column that holds days: moments become the days they lie in. */
  Question inDays(ZoneId zone) {
    return shape instanceof Shape.Range range
        ? new Question(
            new Shape.Range(
                day(range.low(), zone), range.withLow(), day(range.high(), zone), range.withHigh()),
            negated)
        : this;
  }

  private static Object day(Object end, ZoneId zone) {
    return end instanceof Instant moment ? LocalDate.ofInstant(moment, zone) : end;
  }

  Question negate(boolean negate) {
    return negate ? new Question(shape, !negated) : this;
  }
}
