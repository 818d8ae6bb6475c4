package org.rapportcrm.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.testkit.TestDatabase;

/**
 * A released version of the plugin, as its tests keep it in {@code src/test/resources/released/}:
 * the jar that was published, {@code 1.0.0.jar}, and beside it, if rows matter, {@code 1.0.0.sql}
 * with what such an installation holds. A changed migration that was released is found too, because
 * its checksum in the history of migrations is another.
 *
 * @param version as the file is called
 * @param jar what was published
 * @param rows statements, or {@code null}
 */
record Release(String plugin, String version, Path jar, Path rows) {

  private static final String FOLDER = "released";

  /** All that the test class path holds. */
  static List<Release> all(String plugin) {
    URL folder = Thread.currentThread().getContextClassLoader().getResource(FOLDER);
    if (folder == null) {
      return List.of();
    }
    try {
      return in(Path.of(folder.toURI()), plugin);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** All that a folder holds. */
  static List<Release> in(Path folder, String plugin) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .sorted()
          .map(jar -> of(jar, plugin))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Release of(Path jar, String plugin) {
    String version = jar.getFileName().toString().replaceFirst("[.]jar$", "");
    Path rows = jar.resolveSibling(version + ".sql");
    return new Release(plugin, version, jar, Files.exists(rows) ? rows : null);
  }

  /** Brings its tables and rows into a database. */
  void install(TestDatabase database) {
    if (database.migrations(plugin, jar).files().isEmpty()) {
      throw new IllegalStateException(jar + " has no migrations of " + plugin);
    }
    database.migrate(plugin, jar);
    if (rows != null) {
      Script.run(database.sql(), rows);
    }
  }
}
