package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The foreign keys of PostgreSQL, which would ask for rows in an order that circles do not have.
 */
public final class ForeignKeys {
  private ForeignKeys() {}

  /**
   * Drops those of some tables.
   *
   * @param whose by the table's name
   * @return the statements that make them again, and check every row
   */
  public static List<String> drop(Connection connection, Predicate<String> whose)
      throws SQLException {
    List<String> again = new ArrayList<>();
    for (List<Object> row :
        Jdbc.rows(
            connection,
            "select t.relname, c.conname, pg_get_constraintdef(c.oid) from pg_constraint c"
                + " join pg_class t on t.oid = c.conrelid where c.contype = 'f'"
                + " and c.connamespace = 'public'::regnamespace")) {
      if (!whose.test(String.valueOf(row.get(0)))) {
        continue;
      }
      String table = Jdbc.quoted(String.valueOf(row.get(0)));
      String name = Jdbc.quoted(String.valueOf(row.get(1)));
      Jdbc.run(connection, "alter table " + table + " drop constraint " + name);
      again.add("alter table %s add constraint %s %s".formatted(table, name, row.get(2)));
    }
    return again;
  }
}
