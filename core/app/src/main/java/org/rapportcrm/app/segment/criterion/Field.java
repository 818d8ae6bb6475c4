package org.rapportcrm.app.segment.criterion;

import org.rapportcrm.api.segment.SegmentCriterion;
import org.rapportcrm.api.segment.SegmentCriterion.Measure;

/**
 * A field that a rule may name: a criterion and what only the core's own fields need beside it.
 *
 * @param criterion where the value lies; for a column of the contact itself the table is {@code
 *     contact} and the value an expression over the alias {@code c}
 * @param kind what the value is
 * @param matching how texts meet
 * @param outer the column of the contact that the criterion's contact column equals, mostly {@code
 *     id}
 * @param summary the column of the contact that holds the value as long as no {@code within} is
 *     given, or {@code null}
 * @param reference what kind of record the value names, or {@code null}
 */
public record Field(
    SegmentCriterion criterion,
    Kind kind,
    Matching matching,
    String outer,
    String summary,
    Reference reference) {

  /** A field of a plugin. */
  public static Field of(SegmentCriterion criterion) {
    return new Field(criterion, Kind.of(criterion), matching(criterion), "id", null, null);
  }

  private static Matching matching(SegmentCriterion criterion) {
    if (criterion.type() != SegmentCriterion.Type.TEXT) {
      return Matching.EXACT;
    }
    return criterion.valueColumn().endsWith("_folded") ? Matching.FOLDED : Matching.FOLDING;
  }

  /** The name in the rule. */
  public String name() {
    return criterion.field();
  }

  /** The part before the first dot: a core word or the id of a plugin. */
  public String group() {
    int dot = name().indexOf('.');
    return dot < 0 ? name() : name().substring(0, dot);
  }

  /** Whether the value is a column of the contact's own row. */
  public boolean isColumn() {
    return criterion.table().equals("contact");
  }

  /** Whether {@code within} may be said of it. */
  public boolean knowsTime() {
    return criterion.timeColumn() != null;
  }

  /** Whether a contact without rows has the value 0. */
  public boolean isTotal() {
    return criterion.measure() == Measure.COUNT || criterion.measure() == Measure.SUM;
  }

  Field matching(Matching other) {
    return new Field(criterion, kind, other, outer, summary, reference);
  }

  Field kind(Kind other) {
    return new Field(criterion, other, matching, outer, summary, reference);
  }

  Field through(String column) {
    return new Field(criterion, kind, matching, column, summary, reference);
  }

  Field summary(String column) {
    return new Field(criterion, kind, matching, outer, column, reference);
  }

  Field naming(Reference other) {
    return new Field(criterion, kind, matching, outer, summary, other);
  }

  Field at(String timeColumn) {
    return new Field(criterion.at(timeColumn), kind, matching, outer, summary, reference);
  }

  Field where(String condition) {
    return new Field(criterion.where(condition), kind, matching, outer, summary, reference);
  }
}
