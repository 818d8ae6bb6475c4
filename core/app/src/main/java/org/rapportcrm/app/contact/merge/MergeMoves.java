package org.rapportcrm.app.contact.merge;

import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.duplicate.merge.MergeKind;
import org.rapportcrm.app.duplicate.merge.MergeRows;
import org.rapportcrm.app.duplicate.merge.Movable;

/**
 * Everything of the core that moves when two contacts become one, and back. A feature with rows of
 * its own names its table here.
 */
final class MergeMoves {

  private static final String CONTACT = MergeKind.CONTACT.owner();
  private static final String REFERENCE = "contact_ref";

  /** Rows that are simply the other contact's from now on. */
  private static final List<Movable> TABLES =
      List.of(
          Movable.of("purchase", CONTACT),
          Movable.of("interaction", CONTACT),
          Movable.of("task", CONTACT),
          Movable.of("deal", CONTACT),
          Movable.of("account_plan", CONTACT),
          Movable.of("consent_event", CONTACT),
          Movable.of("delivery", CONTACT),
          new Movable(
              "mailin_contact",
              "id",
              "contact_id",
              "exists (select 1 from mailin_contact k where k.contact_id = ?"
                  + " and k.mail_id = mailin_contact.mail_id)"),
          Movable.of("life_stage_change", CONTACT),
          Movable.of("routing_decision", CONTACT),
          Movable.of("reach_email", CONTACT),
          Movable.of("reach_phone", CONTACT),
          Movable.of("reach_address", CONTACT),
          Movable.of("anniversary", CONTACT),
          Movable.of("relation_company", CONTACT),
          related("from_id", "to_id"),
          related("to_id", "from_id"),
          new Movable(
              "contact_picture",
              "1",
              "contact_id",
              "exists (select 1 from contact_picture k where k.contact_id = ?)"),
          Movable.customOf("custom_contact"),
          Movable.pointing("custom_contact", REFERENCE),
          Movable.pointing("custom_company", REFERENCE),
          Movable.pointing("custom_deal", REFERENCE),
          Movable.pointing("custom_purchase", REFERENCE),
          Movable.of("contact", "merged_into"));

  private static final String TAGS = "contact_tag";
  private static final String LISTS = "contact_list_member";
  private static final String ROLES = "contact_list_member.role_id";

  private final Sql sql;
  private final MergeRows rows;

  MergeMoves(Sql sql, long mergeId) {
    this.sql = sql;
    this.rows = new MergeRows(sql, MergeKind.CONTACT, mergeId);
  }

  /** Nobody knows themselves, and no two are related twice in one way. */
  private static Movable related(String end, String other) {
    return new Movable(
        "relation_contact",
        "id",
        end,
        other
            + " = ? or exists (select 1 from relation_contact k where k."
            + end
            + " = ? and k."
            + other
            + " = relation_contact."
            + other
            + " and k.kind = relation_contact.kind)");
  }

  /** Moves all of it. */
  void move(long keptId, long mergedId) {
    rows.moveAll(TABLES, keptId, mergedId);
    join(TAGS, "tag_id", keptId, mergedId);
    join(LISTS, "list_id", keptId, mergedId);
    takeRoles(keptId, mergedId);
  }

  /** Gives all of it back. */
  void moveBack(long keptId, long mergedId) {
    rows.moveAllBack(TABLES, keptId, mergedId);
    sql.update(
        "update contact_list_member set role_id = null, invitation = null where contact_id = ? and"
            + " list_id = any(?) and exists (select 1 from contact_list_member m where m.contact_id"
            + " = ? and m.list_id = contact_list_member.list_id and m.role_id is not distinct from"
            + " contact_list_member.role_id and m.invitation is not distinct from"
            + " contact_list_member.invitation)",
        keptId,
        rows.remembered(ROLES),
        mergedId);
    part(TAGS, "tag_id", keptId, mergedId);
    part(LISTS, "list_id", keptId, mergedId);
  }

  /**
   * Memberships have no key of their own: those that the kept contact lacks move, those that both
   * have stay with the merged one, which nobody sees.
   */
  private void join(String table, String key, long keptId, long mergedId) {
    rows.move(
        new Movable(
            table,
            key,
            "contact_id",
            "exists (select 1 from %1$s k where k.contact_id = ? and k.%2$s = %1$s.%2$s)"
                .formatted(table, key)),
        keptId,
        mergedId);
  }

  /** Where both stand and only the merged one is something there, the kept one becomes that. */
  private void takeRoles(long keptId, long mergedId) {
    List<Long> taken =
        sql.list(
            "select k.list_id from contact_list_member k join contact_list_member m on m.list_id ="
                + " k.list_id where k.contact_id = ? and k.role_id is null and k.invitation is null"
                + " and m.contact_id = ? and (m.role_id is not null or m.invitation is not null)",
            row -> row.getLong(1),
            keptId,
            mergedId);
    rows.remember(ROLES, taken);
    for (String column : List.of("role_id", "invitation")) {
      sql.update(
          "update contact_list_member set %1$s = (select m.%1$s from contact_list_member m where"
                  .formatted(column)
              + " m.contact_id = ? and m.list_id = contact_list_member.list_id) where contact_id ="
              + " ? and list_id = any(?)",
          mergedId,
          keptId,
          taken);
    }
  }

  /** Those that somebody took from the kept contact since do not come back. */
  private void part(String table, String key, long keptId, long mergedId) {
    rows.moveBack(new Movable(table, key, "contact_id", ""), keptId, mergedId);
  }
}
