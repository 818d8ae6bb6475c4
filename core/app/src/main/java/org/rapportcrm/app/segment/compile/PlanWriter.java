package org.rapportcrm.app.segment.compile;

import java.time.ZonedDateTime;
import java.util.List;
import org.rapportcrm.api.segment.Segments.Compiled;

/**
 * Writes a plan as one query for the ids of the contacts.
 *
 * <p>Conditions on the contact's row become conditions; all others become {@code in (select …)},
 * which both databases answer with a semi-join. Under "any" such parts are united, because behind
 * an OR neither database can join: {@code id in (select … union all select …)}.
 */
final class PlanWriter {

  private static final String CONTACTS = "select c.id from contact c where ";

  private final SqlText out = new SqlText();
  private final LeafWriter leaves;

  private PlanWriter(ZonedDateTime now) {
    leaves = new LeafWriter(out, now);
  }

  /** The query; contacts in the trash are in no segment. */
  static Compiled write(Plan plan, ZonedDateTime now) {
    PlanWriter writer = new PlanWriter(now);
    writer.out.add(CONTACTS).add("c.deleted_at is null and ");
    writer.condition(plan);
    return new Compiled(writer.out.sql(), writer.out.parameters());
  }

  private void condition(Plan plan) {
    if (plan instanceof Plan.And and) {
      join(and.parts(), " and ", "1 = 1");
    } else if (plan instanceof Plan.Or or) {
      or(or.parts());
    } else if (plan instanceof Plan.Leaf leaf) {
      leaves.write(leaf);
    } else if (plan instanceof Plan.Kept kept) {
      kept(kept);
    }
  }

  private void kept(Plan.Kept kept) {
    out.add(
        kept.negated()
            ? "not exists (select 1 from segment_member m where m.contact_id = c.id"
            : "c.id in (select m.contact_id from segment_member m where 1 = 1");
    out.add(" and m.segment_id = ").bind(kept.segment()).add(")");
  }

  private void join(List<Plan> parts, String word, String whenEmpty) {
    if (parts.isEmpty()) {
      out.add(whenEmpty);
      return;
    }
    String separator = "(";
    for (Plan part : parts) {
      out.add(separator);
      condition(part);
      separator = word;
    }
    out.add(")");
  }

  private void or(List<Plan> parts) {
    List<Plan> own = parts.stream().filter(Plan::isOwnRow).toList();
    List<Plan> others = parts.stream().filter(part -> !part.isOwnRow()).toList();
    if (others.isEmpty() || parts.size() == 1) {
      join(parts, " or ", "1 = 0");
      return;
    }
    out.add("c.id in (");
    String separator = "";
    if (!own.isEmpty()) {
      out.add(CONTACTS);
      join(own, " or ", "1 = 0");
      separator = " union all ";
    }
    for (Plan part : others) {
      out.add(separator).add(CONTACTS);
      condition(part);
      separator = " union all ";
    }
    out.add(")");
  }
}
