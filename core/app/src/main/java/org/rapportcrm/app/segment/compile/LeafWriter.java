package org.rapportcrm.app.segment.compile;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Measure;
import org.rapportcrm.app.segment.criterion.Field;

/** Writes one condition. */
final class LeafWriter {

  private final SqlText out;
  private final ZonedDateTime now;

  LeafWriter(SqlText out, ZonedDateTime now) {
    this.out = out;
    this.now = now;
  }

  void write(Plan.Leaf leaf) {
    if (leaf.isColumn()) {
      ownRow(leaf);
    } else if (leaf.field().criterion().measure() == Measure.ANY) {
      rows(leaf, leaf.question().shape(), leaf.question().negated());
    } else if (leaf.field().isTotal()) {
      total(leaf);
    } else {
      grouped(leaf, leaf.question().shape(), leaf.question().negated(), false);
    }
  }

  private void ownRow(Plan.Leaf leaf) {
    Shape shape = leaf.question().shape();
    String column = expression(leaf.field(), shape, leaf.column());
    if (leaf.question().negated()) {
      out.add("(").add(leaf.column()).add(" is null or not (");
      shape.write(out, column);
      out.add("))");
    } else {
      shape.write(out, column);
    }
  }

  /** A contact without rows has 0: where 0 will do, everyone but those with another number. */
  private void total(Plan.Leaf leaf) {
    Shape shape = leaf.question().shape();
    boolean negated = leaf.question().negated();
    Optional<Boolean> existence =
        leaf.field().criterion().measure() == Measure.COUNT
            ? shape.asExistence()
            : Optional.empty();
    if (existence.isPresent()) {
      rows(leaf, null, existence.get() == negated);
    } else {
      boolean zero = shape.holdsFor(0);
      grouped(leaf, shape, negated != zero, zero);
    }
  }

  /** Contacts who have (or have not) a row that satisfies the shape; without one, any row. */
  private void rows(Plan.Leaf leaf, Shape shape, boolean complement) {
    SegmentCriterion criterion = leaf.field().criterion();
    String outer = "c." + leaf.field().outer();
    if (complement) {
      out.add("not exists (select 1 from ").add(criterion.table()).add(" where ");
      out.add(criterion.contactColumn()).add(" = ").add(outer);
    } else {
      out.add(outer).add(" in (select ").add(criterion.contactColumn());
      out.add(" from ").add(criterion.table()).add(" where 1 = 1");
    }
    filters(leaf);
    if (shape != null) {
      out.add(" and ");
      shape.write(out, expression(leaf.field(), shape, criterion.valueColumn()));
    }
    out.add(")");
  }

  /**
   * Contacts whose rows together satisfy the shape.
   *
   * @param complement all others instead
   * @param inverted asks for the opposite of the shape inside
   */
  private void grouped(Plan.Leaf leaf, Shape shape, boolean complement, boolean inverted) {
    SegmentCriterion criterion = leaf.field().criterion();
    out.add("c.").add(leaf.field().outer()).add(" in (");
    if (complement) {
      // A table of its own: else H2 makes the difference anew for each contact.
      out.add("select others.id from (select c.id from contact c except ");
    }
    out.add("select ").add(criterion.contactColumn()).add(" from ").add(criterion.table());
    out.add(" where 1 = 1");
    filters(leaf);
    narrow(criterion, shape);
    out.add(" group by ").add(criterion.contactColumn()).add(" having ");
    out.add(inverted ? "not (" : "");
    shape.write(out, measured(leaf.field(), shape));
    out.add(inverted ? "))" : ")").add(complement ? " others)" : "");
  }

  /** Whoever's greatest value reaches an end has a row that reaches it: an index finds those. */
  private void narrow(SegmentCriterion criterion, Shape shape) {
    if (!(shape instanceof Shape.Range range)) {
      return;
    }
    if (criterion.measure() == Measure.MAX && range.low() != null) {
      out.add(" and ").add(criterion.valueColumn()).add(" >= ").bind(range.low());
    } else if (criterion.measure() == Measure.MIN && range.high() != null) {
      out.add(" and ").add(criterion.valueColumn()).add(" <= ").bind(range.high());
    }
  }

  private void filters(Plan.Leaf leaf) {
    SegmentCriterion criterion = leaf.field().criterion();
    if (criterion.condition() != null) {
      out.add(" and (").add(criterion.condition()).add(")");
    }
    if (leaf.within() != null) {
      out.add(" and ").add(criterion.timeColumn()).add(" >= ");
      out.bind(leaf.within().before(now).toInstant());
      out.add(" and ").add(criterion.timeColumn()).add(" <= ").bind(endOf(now));
    }
  }

  /** The end of the minute that is taken for the present. */
  static Instant endOf(ZonedDateTime now) {
    return now.plusMinutes(1).toInstant();
  }

  private static String measured(Field field, Shape shape) {
    String value = field.criterion().valueColumn();
    return switch (field.criterion().measure()) {
      case COUNT -> "count(*)";
      case SUM -> "coalesce(sum(" + value + "), 0)";
      case MAX -> expression(field, shape, "max(" + value + ")");
      case MIN -> expression(field, shape, "min(" + value + ")");
      case ANY -> throw new IllegalStateException("rows, not a group");
    };
  }

  private static String expression(Field field, Shape shape, String column) {
    return shape instanceof Shape.Present ? column : field.matching().column(column);
  }
}
