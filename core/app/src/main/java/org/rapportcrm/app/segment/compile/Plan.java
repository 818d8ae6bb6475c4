package org.rapportcrm.app.segment.compile;

import java.util.List;
import org.rapportcrm.app.segment.criterion.Field;
import org.rapportcrm.app.segment.rule.Span;

/** A checked rule in which "not" stands at the conditions alone. */
sealed interface Plan {

  /** Every part holds; without parts it holds for everyone. */
  record And(List<Plan> parts) implements Plan {}

  /** One part holds at least; without parts it holds for nobody. */
  record Or(List<Plan> parts) implements Plan {}

  /**
   * Being among the members that a segment keeps.
   *
   * @param negated not being among them instead
   */
  record Kept(long segment, boolean negated) implements Plan {}

  /** One condition. */
  record Leaf(Field field, Question question, Span within) implements Plan {

    /** Whether a look at the contact's own row decides it. */
    boolean isColumn() {
      return field.isColumn() || (field.summary() != null && within == null);
    }

    /** The column that decides it. */
    String column() {
      return field.isColumn() ? field.criterion().valueColumn() : field.summary();
    }
  }

  /** Whether a look at the contact's own row decides all of it. */
  default boolean isOwnRow() {
    if (this instanceof And and) {
      return and.parts().stream().allMatch(Plan::isOwnRow);
    }
    if (this instanceof Or or) {
      return or.parts().stream().allMatch(Plan::isOwnRow);
    }
    return this instanceof Leaf leaf && leaf.isColumn();
  }
}
