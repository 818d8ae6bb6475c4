package org.rapportcrm.launcher.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.Jdbc;

/** Where sequences stand. Those inside identity columns follow from the rows. */
final class Sequences {
  private Sequences() {}

  /** The value that each would give next. */
  static Map<String, Long> next(Connection connection) throws SQLException {
    Map<String, Long> next = new LinkedHashMap<>();
    String query =
        Dialect.of(connection) == Dialect.H2
            ? "select sequence_name, base_value from information_schema.sequences"
                + " where sequence_schema = 'public' and lower(sequence_name) not like 'system_%'"
                + " order by 1"
            : "select s.sequencename, coalesce(s.last_value + s.increment_by, s.start_value)"
                + " from pg_sequences s where s.schemaname = 'public' and not exists (select 1"
                + " from pg_depend d where d.objid = format('%I.%I', s.schemaname,"
                + " s.sequencename)::regclass and d.deptype = 'i') order by 1";
    for (List<Object> row : Jdbc.rows(connection, query)) {
      next.put(String.valueOf(row.get(0)), ((Number) row.get(1)).longValue());
    }
    return next;
  }

  /** Lets them go on from there. */
  static void restart(Connection connection, Map<String, Long> next) throws SQLException {
    for (Map.Entry<String, Long> sequence : next.entrySet()) {
      Jdbc.run(
          connection,
          "alter sequence "
              + Jdbc.quoted(sequence.getKey())
              + " restart with "
              + sequence.getValue());
    }
  }

  /** Lets an identity column go on after its highest value. */
  static void restart(Connection connection, DataTable table) throws SQLException {
    String column = Jdbc.quoted(table.identity());
    long highest =
        Jdbc.number(
            connection,
            "select coalesce(max(" + column + "), 0) from " + Jdbc.quoted(table.name()));
    Jdbc.run(
        connection,
        "alter table %s alter column %s restart with %d"
            .formatted(Jdbc.quoted(table.name()), column, highest + 1));
  }
}
