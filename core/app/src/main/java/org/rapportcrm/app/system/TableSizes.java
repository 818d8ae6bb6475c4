package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Dialect;

/**
 * How large the tables are, by the database's own estimate, and were a month ago. H2 does not say
 * what a table takes on the disk: there its rows alone are known.
 */
@ApplicationScoped
public class TableSizes {

  private static final int MONTH = 30;

  private static final String POSTGRESQL =
      "select c.relname, greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid)"
          + " from pg_class c join pg_namespace n on n.oid = c.relnamespace"
          + " where n.nspname = current_schema and c.relkind = 'r'";

  private static final String H2 =
      "select table_name, row_count_estimate, 0 from information_schema.tables"
          + " where table_schema = current_schema and table_type = 'BASE TABLE'";

  private Sql sql;
  private Dialect dialect;

  /** For proxies. */
  protected TableSizes() {}

  /** Of this database. */
  @Inject
  public TableSizes(Sql sql, Dialect dialect) {
    this.sql = sql;
    this.dialect = dialect;
  }

  /**
   * A table.
   *
   * @param rows about how many
   * @param bytes with its indexes; 0 where the database does not say
   * @param newRows how many more than about a month ago; {@code null} when that is not known
   */
  public record Table(String name, long rows, long bytes, Long newRows) {}

  /** All that they hold on one day. */
  public record Day(LocalDate day, long rows, long bytes) {}

  /** The tables, the largest first. */
  public List<Table> now(LocalDate today) {
    Map<String, Long> before = new HashMap<>();
    sql.each(
        "select table_name, row_count from table_size where measured = (select min(measured)"
            + " from table_size where measured >= ?)",
        row -> before.put(row.getString(1), row.getLong(2)),
        today.minusDays(MONTH));
    List<Table> tables = new ArrayList<>();
    sql.each(
        dialect == Dialect.POSTGRESQL ? POSTGRESQL : H2,
        row -> {
          Long then = before.get(row.getString(1));
          tables.add(
              new Table(
                  row.getString(1),
                  row.getLong(2),
                  row.getLong(3),
                  then == null ? null : (Long) (row.getLong(2) - then)));
        });
    tables.sort(
        (a, b) ->
            a.bytes() != b.bytes()
                ? Long.compare(b.bytes(), a.bytes())
                : Long.compare(b.rows(), a.rows()));
    return tables;
  }

  /** What was measured, a line for each day, the oldest first; at most the last 90. */
  public List<Day> history(LocalDate today) {
    return sql.list(
        "select measured, sum(row_count), sum(bytes) from table_size where measured > ?"
            + " group by measured order by measured",
        row -> new Day(row.getObject(1, LocalDate.class), row.getLong(2), row.getLong(3)),
        today.minusDays(90));
  }

  /** Notes how large they are today, once. */
  void measure(LocalDate today) {
    if (sql.number("select count(*) from table_size where measured = ?", today) > 0) {
      return;
    }
    sql.batch(
        "insert into table_size (measured, table_name, row_count, bytes) values (?, ?, ?, ?)",
        now(today).stream()
            .map(table -> new Object[] {today, table.name(), table.rows(), table.bytes()})
            .toList());
    sql.update("delete from table_size where measured < ?", today.minusDays(400));
  }
}
