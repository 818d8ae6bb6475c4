package org.rapportcrm.launcher.backup;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.History;
import org.rapportcrm.launcher.migrate.Jdbc;
import org.rapportcrm.launcher.migrate.MigrationFiles;
import org.rapportcrm.launcher.migrate.OwnObjects;
import org.rapportcrm.launcher.resolve.Candidate;

/** Whose jars there are, and so whose tables can be made again: the core and plugins by id. */
final class Owners {
  static final String CORE = "core";
  private static final String HISTORY = "flyway_";

  /** What belongs to a run of the program alone, or is made by whoever needs it. */
  private static final Set<String> PASSING = Set.of("scheduled_tasks");

  private static final String UNDO = "rapport_undo";

  private final Path coreJar;
  private final Map<String, Path> jars = new LinkedHashMap<>();

  /** Of several jars with one id the newest counts. */
  Owners(Path coreJar, List<Candidate> plugins) {
    this.coreJar = coreJar;
    Map<String, Candidate> newest = new LinkedHashMap<>();
    for (Candidate plugin : plugins) {
      newest.merge(plugin.id(), plugin, Owners::newer);
    }
    jars.put(CORE, coreJar);
    newest.forEach((id, plugin) -> jars.put(id, plugin.jar()));
  }

  private static Candidate newer(Candidate one, Candidate other) {
    return other.manifest().version().compareTo(one.manifest().version()) > 0 ? other : one;
  }

  /** The migrations of an owner; empty files for one without a jar. */
  MigrationFiles migrations(String owner, Dialect dialect) {
    Path jar = jars.get(owner);
    return jar == null
        ? new MigrationFiles(owner, List.of())
        : MigrationFiles.of(owner, jar, dialect);
  }

  boolean has(String owner) {
    return jars.containsKey(owner);
  }

  /** The owners that have a history in this database, the core first. */
  List<BackupManifest.Owner> in(Connection connection) throws SQLException {
    List<BackupManifest.Owner> found = new ArrayList<>();
    for (String owner : jars.keySet()) {
      History history = History.of(connection, owner);
      if (!history.checksums().isEmpty()) {
        found.add(new BackupManifest.Owner(owner, List.copyOf(history.checksums().keySet())));
      }
    }
    return found;
  }

  /** Names of histories whose owner has no jar any more. */
  List<String> left(Connection connection) throws SQLException {
    Set<String> known = new LinkedHashSet<>();
    jars.keySet().forEach(owner -> known.add(owner.replace('-', '_')));
    return Jdbc.tables(connection).stream()
        .filter(table -> table.startsWith(HISTORY))
        .map(table -> table.substring(HISTORY.length()))
        .filter(owner -> !known.contains(owner))
        .toList();
  }

  /** The tables whose rows are to be kept. */
  Set<String> tables(Connection connection) throws SQLException {
    Set<String> tables = new LinkedHashSet<>(Jdbc.tables(connection));
    tables.removeIf(
        table -> table.startsWith(HISTORY) || table.startsWith(UNDO) || PASSING.contains(table));
    MigrationFiles core = MigrationFiles.of(CORE, coreJar, Dialect.of(connection));
    for (String gone : left(connection)) {
      tables.removeAll(OwnObjects.of(gone, core, connection).tables());
    }
    return tables;
  }
}
