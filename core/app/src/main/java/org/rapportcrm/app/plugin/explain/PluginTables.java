package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.Manifest;

/** The tables of a plugin, with how much is in them. */
@ApplicationScoped
public class PluginTables {

  /** More rows than this are not counted one by one. */
  private static final long EXACT = 200_000;

  /** Names that migrations give; others would need to be quoted, and are not counted. */
  private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]*");

  /** Both databases answer with names in lower case here, because H2 runs as PostgreSQL. */
  private static final String NAMES =
      "select table_name from information_schema.tables where table_schema = current_schema"
          + " and table_type like '%TABLE' and table_name like ? escape '!' order by table_name";

  private static final String IN_POSTGRESQL =
      "select reltuples::bigint, pg_total_relation_size(oid) from pg_class where oid = ?::regclass";

  private static final String IN_H2 =
      "select row_count_estimate, 0 from information_schema.tables"
          + " where table_schema = current_schema and table_name = ?";

  /**
   * A table.
   *
   * @param rows how many; {@code -1} where that is not known
   * @param exact whether they were counted, not estimated
   * @param bytes what it takes with its indexes; 0 where the database does not say
   */
  public record Table(String name, long rows, boolean exact, long bytes) {}

  private record Estimate(long rows, long bytes) {}

  private Sql sql;
  private Dialect dialect;
  private Supplier<List<String>> plugins;

  /** For the container. */
  protected PluginTables() {}

  /** Of the installed plugins. */
  @Inject
  public PluginTables(Sql sql, Dialect dialect, InstalledSet installed) {
    this(sql, dialect, () -> installed.manifests().stream().map(Manifest::id).toList());
  }

  /** Of the plugins with these ids. */
  PluginTables(Sql sql, Dialect dialect, Supplier<List<String>> plugins) {
    this.sql = sql;
    this.dialect = dialect;
    this.plugins = plugins;
  }

  /** A plugin's tables by name. */
  public List<Table> of(String plugin) {
    List<String> ids = plugins.get();
    return sql
        .list(NAMES, row -> row.getString(1), TableOwner.prefix(plugin).replace("_", "!_") + "%")
        .stream()
        .filter(table -> TableOwner.of(table, ids).filter(plugin::equals).isPresent())
        .filter(table -> PLAIN.matcher(table).matches())
        .map(this::measured)
        .toList();
  }

  private Table measured(String table) {
    Estimate estimate =
        sql.first(
                dialect == Dialect.POSTGRESQL ? IN_POSTGRESQL : IN_H2,
                row -> new Estimate(row.getLong(1), row.getLong(2)),
                table)
            .orElse(new Estimate(-1, 0));
    if (estimate.rows() > EXACT) {
      return new Table(table, estimate.rows(), false, estimate.bytes());
    }
    // A table's name cannot be a parameter; this one stands in the catalogue and is a plain word.
    return new Table(table, sql.number("select count(*) from " + table), true, estimate.bytes());
  }
}
