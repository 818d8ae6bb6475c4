package org.rapportcrm.app.segment.compile;

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

  Question negate(boolean negate) {
    return negate ? new Question(shape, !negated) : this;
  }
}
