package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was run for an owner, as its history table says.
 *
 * @param checksums version to checksum, of those that worked
 * @param failed whether one is noted as failed
 */
public record History(Map<String, Integer> checksums, boolean failed) {

  /** Reads it; empty when there is no such table. */
  public static History of(Connection connection, String owner) throws SQLException {
    String table = SchemaMigration.historyTable(owner);
    if (!Jdbc.tables(connection).contains(table)) {
      return new History(Map.of(), false);
    }
    Map<String, Integer> checksums = new LinkedHashMap<>();
    boolean failed = false;
    for (List<Object> row :
        Jdbc.rows(
            connection,
            "select \"version\", \"checksum\", \"success\" from "
                + Jdbc.quoted(table)
                + " where \"type\" = 'SQL' order by \"installed_rank\"")) {
      if (Boolean.TRUE.equals(row.get(2))) {
        checksums.put((String) row.get(0), row.get(1) == null ? 0 : (Integer) row.get(1));
      } else {
        failed = true;
      }
    }
    return new History(checksums, failed);
  }

  /** The files that were not run yet. */
  public List<MigrationFile> pending(MigrationFiles files) {
    return files.files().stream()
        .filter(file -> file.version().filter(checksums::containsKey).isEmpty())
        .toList();
  }

  /** The versions that were run and that these files do not know: a newer jar wrote the data. */
  public List<String> unknownTo(MigrationFiles files) {
    Set<String> known = new HashSet<>();
    files.files().forEach(file -> file.version().ifPresent(known::add));
    return checksums.keySet().stream().filter(version -> !known.contains(version)).toList();
  }

  /** Whether every file was run as it is: then nobody needs Flyway, which takes a while to load. */
  boolean holds(MigrationFiles files) {
    return !failed
        && files.files().stream()
            .allMatch(
                file ->
                    file.version()
                        .map(version -> checksums.get(version))
                        .filter(checksum -> checksum == file.checksum())
                        .isPresent());
  }
}
