package org.rapportcrm.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real files that are not part of the project; tests that need them are skipped without them. They
 * are looked for in the folder that the property {@code rapport.shared.data} or the variable {@code
 * RAPPORT_SHARED_DATA} names, else in {@code shared/data} of a folder above.
 */
public final class SharedData {

  private SharedData() {}

  /** A file or folder; skips the test when it is not there. */
  public static Path path(String name) {
    Path folder = folder();
    Assumptions.assumeTrue(
        folder != null && Files.exists(folder.resolve(name)),
        "Skipped: " + name + " is not there; set -Drapport.shared.data to the folder that has it");
    return folder.resolve(name);
  }

  private static Path folder() {
    String given = System.getProperty("rapport.shared.data");
    if (given == null || given.isBlank() || given.startsWith("${")) {
      given = System.getenv("RAPPORT_SHARED_DATA");
    }
    if (given != null && !given.isBlank()) {
      return Path.of(given);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path candidate = at.resolve("shared/data");
      if (Files.isDirectory(candidate)) {
        return candidate;
      }
    }
    return null;
  }
}
