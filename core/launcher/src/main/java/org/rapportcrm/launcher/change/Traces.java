package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.change.Plan.Trace;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.Jdbc;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.OwnObjects;

/**
 * What of a plugin is in the database: its own tables, and the rows that bear its id in tables of
 * the core. Which rows these are the core says itself, in {@value #FILE}: {@code name=from … where
 * …}, with {@code :id} for the id, {@code :names} for what starts with the id and a dot, and {@code
 * :classes} for what starts with one of its packages. A name that starts with {@code kept.} is told
 * and not deleted.
 */
final class Traces {
  static final String FILE = "META-INF/rapport/core/traces.properties";
  private static final String KEPT = "kept.";

  private final MigrationFiles core;
  private final Map<String, String> clauses;

  Traces(Path coreJar, Dialect dialect) {
    this.core = MigrationFiles.of("core", coreJar, dialect);
    this.clauses = new TreeMap<>(clauses(coreJar));
  }

  /**
   * What is there now.
   *
   * @param jar the plugin's, or null
   */
  List<Trace> of(String plugin, Path jar, Connection connection) throws SQLException {
    OwnObjects own = OwnObjects.of(plugin, core, connection);
    List<Trace> traces = new ArrayList<>();
    for (String table : own.tables()) {
      long rows = Jdbc.number(connection, "select count(*) from " + Jdbc.quoted(table));
      traces.add(new Trace("table", table, rows, false));
    }
    for (String sequence : own.sequences()) {
      traces.add(new Trace("sequence", sequence, 1, false));
    }
    for (Map.Entry<String, String> clause : clauses.entrySet()) {
      boolean kept = clause.getKey().startsWith(KEPT);
      long count = 0;
      for (String value : values(clause.getValue(), plugin, jar)) {
        count += Jdbc.number(connection, "select count(*) " + sql(clause.getValue()), value);
      }
      if (count > 0) {
        String what = kept ? clause.getKey().substring(KEPT.length()) : clause.getKey();
        traces.add(new Trace(what, "", count, kept));
      }
    }
    return traces;
  }

  /** Deletes all but what is kept. */
  void purge(String plugin, Path jar, Connection connection) throws SQLException {
    for (Map.Entry<String, String> clause : clauses.entrySet()) {
      if (!clause.getKey().startsWith(KEPT)) {
        for (String value : values(clause.getValue(), plugin, jar)) {
          Jdbc.run(connection, "delete " + sql(clause.getValue()), value);
        }
      }
    }
    OwnObjects.of(plugin, core, connection).drop(connection);
  }

  /** The plugin's tables, for those who export them. */
  List<String> tables(String plugin, Connection connection) throws SQLException {
    return OwnObjects.of(plugin, core, connection).tables();
  }

  private static String sql(String clause) {
    return clause.replaceFirst(":(id|names|classes)", "?");
  }

  private static List<String> values(String clause, String plugin, Path jar) {
    if (clause.contains(":classes")) {
      return packages(jar).stream().map(name -> name + ".%").toList();
    }
    return List.of(clause.contains(":names") ? plugin + ".%" : plugin);
  }

  /** The shortest packages that hold classes of the jar, none of them inside another. */
  private static Set<String> packages(Path jar) {
    if (jar == null) {
      return Set.of();
    }
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Set<String> all =
          zip.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.endsWith(".class") && name.contains("/"))
              .filter(name -> !name.startsWith("META-INF/"))
              .map(name -> name.substring(0, name.lastIndexOf('/')).replace('/', '.'))
              .collect(Collectors.toSet());
      return all.stream()
          .filter(name -> all.stream().noneMatch(other -> name.startsWith(other + ".")))
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> clauses(Path coreJar) {
    Properties properties = new Properties();
    try (ZipFile zip = new ZipFile(coreJar.toFile())) {
      ZipEntry entry = zip.getEntry(FILE);
      properties.load(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> clauses = new TreeMap<>();
    properties.forEach((name, clause) -> clauses.put(name.toString(), clause.toString()));
    return clauses;
  }
}
