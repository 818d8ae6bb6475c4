package org.rapportcrm.app.field;

import org.rapportcrm.api.data.Sql;

/** Custom values of two contacts that are one person. */
public final class CustomMerge {

  private CustomMerge() {}

  /**
   * Gives a contact the values that it lacks and another one has; values of all records that name
   * the other name it from now on.
   */
  public static void move(Sql sql, long kept, long merged) {
    sql.update(
        "update custom_contact set record_id = ? where record_id = ? and field_id not in"
            + " (select field_id from custom_contact where record_id = ?)",
        kept,
        merged,
        kept);
    for (Carrier carrier : Carrier.values()) {
      sql.update(
          "update " + carrier.table() + " set contact_ref = ? where contact_ref = ?", kept, merged);
    }
  }
}
