package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one Rapport of all tests of a project: the first that asks starts it. */
final class SharedRapport {

  private static Rapport running;

  private SharedRapport() {}

  /**
   * With the plugin of this project.
   *
   * @param test one of its tests; where others run inside the program, their jar may come later
   */
  static synchronized Rapport of(Class<?> test) {
    if (running == null) {
      try {
        Path jar = ProjectJar.ofThisProject().write(target());
        running = Rapport.start(jar, !TestClasses.with(InsideRapport.class, test).isEmpty());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return running;
  }

  /** With a jar that has tests in it; one that runs already takes it in. */
  static synchronized Rapport with(Path jar) {
    if (running == null) {
      running = Rapport.start(jar, true);
    } else {
      running.bring(jar);
    }
    return running;
  }

  /** Ends it, when it runs. */
  static synchronized void end() {
    if (running != null) {
      running.close();
      running = null;
    }
  }

  /** Where what tests write may lie. */
  static Path target() throws IOException {
    return Files.createDirectories(Path.of("target").toAbsolutePath());
  }
}
