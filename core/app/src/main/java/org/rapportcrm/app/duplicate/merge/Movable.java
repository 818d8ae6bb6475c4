package org.rapportcrm.app.duplicate.merge;

/**
 * Rows of a table that lead to a record which can be merged.
 *
 * @param key the column, or a term over columns, that names the row by a number
 * @param column the column that holds the record's key
 * @param unless which rows stay: a condition in which each question mark is the kept record; empty
 *     for none
 */
public record Movable(String table, String key, String column, String unless) {

  /** All of a table with a key {@code id}. */
  public static Movable of(String table, String column) {
    return new Movable(table, "id", column, "");
  }

  /** Values of custom fields; of those that both have, the kept record's stay. */
  public static Movable customOf(String table) {
    return new Movable(
        table,
        "field_id",
        "record_id",
        "exists (select 1 from %1$s k where k.record_id = ? and k.field_id = %1$s.field_id)"
            .formatted(table));
  }

  /** Values of custom fields that are such a record; a row is known by its record and field. */
  public static Movable pointing(String table, String column) {
    return new Movable(table, "record_id * 1000000 + field_id", column, "");
  }

  /** Under which name it is remembered what moved. */
  public String what() {
    return table + "." + column;
  }
}
