package org.rapportcrm.app.dev;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The compiled classes of a plugin that is being written, {@code target/classes} of its project:
 * its pages and texts are read from there, so that an edit is on the screen without a new
 * composition. Only where {@code rapport dev} names the folder in {@code RAPPORT_DEV_FOLDER}.
 */
public final class DevFolder {

  private static final String NAME = System.getenv("RAPPORT_DEV_FOLDER");

  private DevFolder() {}

  /** The folder; empty wherever Rapport is used and not written for. */
  public static Optional<Path> root() {
    return NAME == null || NAME.isBlank() ? Optional.empty() : Optional.of(Path.of(NAME));
  }

  /**
   * A file in the folder.
   *
   * @param name its path, as in the plugin's jar
   * @return empty when there is no such file, or it would lie outside
   */
  public static Optional<Path> file(String name) {
    return root()
        .map(folder -> folder.resolve(name).normalize())
        .filter(file -> file.startsWith(root().orElseThrow()))
        .filter(Files::isRegularFile);
  }
}
