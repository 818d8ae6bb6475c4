package org.rapportcrm.app.contact;

import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.MergeRows.Movable;

/**
 * Everything of the core that moves when two contacts become one, and back. A feature with rows of
 * its own names its table here.
 */
final class MergeMoves {

  /** Rows that are simply the other contact's from now on. */
  private static final List<Movable> TABLES =
      List.of(
          Movable.of("purchase"),
          Movable.of("interaction"),
          Movable.of("task"),
          Movable.of("deal"),
          Movable.of("account_plan"),
          Movable.of("consent_event"),
          Movable.of("delivery"),
          new Movable(
              "mailin_contact",
              "id",
              "contact_id",
              "exists (select 1 from mailin_contact k where k.contact_id = ?"
                  + " and k.mail_id = mailin_contact.mail_id)"),
          Movable.of("life_stage_change"),
          Movable.of("reach_email"),
          Movable.of("reach_phone"),
          Movable.of("reach_address"),
          Movable.of("anniversary"),
          Movable.of("relation_company"),
          related("from_id", "to_id"),
          related("to_id", "from_id"),
          new Movable(
              "contact_picture",
              "1",
              "contact_id",
              "exists (select 1 from contact_picture k where k.contact_id = ?)"),
          new Movable(
              "custom_contact",
              "field_id",
              "record_id",
              "exists (select 1 from custom_contact k where k.record_id = ?"
                  + " and k.field_id = custom_contact.field_id)"),
          pointing("custom_contact"),
          pointing("custom_company"),
          pointing("custom_deal"),
          pointing("custom_purchase"),
          Movable.of("contact", "merged_into"));

  private static final String TAGS = "contact_tag";
  private static final String LISTS = "contact_list_member";
  private static final String ROLES = "contact_list_member.role_id";

  private final Sql sql;
  private final MergeRows rows;

  MergeMoves(Sql sql, long mergeId) {
    this.sql = sql;
    this.rows = new MergeRows(sql, mergeId);
  }

  /** A value of a custom field that is a contact; its row is known by record and field. */
  private static Movable pointing(String table) {
    return new Movable(table, "record_id * 1000000 + field_id", "contact_ref", "");
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
    TABLES.forEach(table -> rows.move(table, keptId, mergedId));
    join(TAGS, "tag_id", keptId, mergedId);
    join(LISTS, "list_id", keptId, mergedId);
    takeRoles(keptId, mergedId);
  }

  /** Gives all of it back. */
  void moveBack(long keptId, long mergedId) {
    TABLES.forEach(table -> rows.moveBack(table, keptId, mergedId));
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
