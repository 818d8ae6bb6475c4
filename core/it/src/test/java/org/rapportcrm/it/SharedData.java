package org.rapportcrm.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data, which lies beside the project where there is any. */
final class SharedData {

  private SharedData() {}

  /** A file of it; skips the test where it is absent. */
  static Path file(String name) {
    Path folder = folder();
    assumeTrue(folder != null, "skipped: the reference data is not at hand");
    return folder.resolve(name);
  }

  private static Path folder() {
    String named = System.getenv("RAPPORT_SHARED_DATA");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve("shared/data"))) {
        return at.resolve("shared/data");
      }
    }
    return null;
  }
}
