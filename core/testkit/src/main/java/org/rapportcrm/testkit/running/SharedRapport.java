package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one Rapport of all tests of a project: the first that asks starts it. */
final class SharedRapport {

  private static Rapport running;
  private static boolean withTests;
  private static boolean endsWithTheProcess;

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

  /** With a jar that has tests in it, the same for all; one that runs without it takes it in. */
  static synchronized Rapport with(Path jar) {
    if (running == null) {
      running = Rapport.start(jar, true);
    } else if (!withTests) {
      running.bring(jar);
    }
    withTests = true;
    return running;
  }

  /**
   * Ends it with this process, unless somebody ends it before: where the test classes are dealt out
   * to several processes, each class is told to be the last.
   */
  static synchronized void endWithTheProcess() {
    if (!endsWithTheProcess) {
      endsWithTheProcess = true;
      Runtime.getRuntime().addShutdownHook(new Thread(SharedRapport::end));
    }
  }

  /** Ends it, when it runs. */
  static synchronized void end() {
    if (running != null) {
      running.close();
      running = null;
      withTests = false;
    }
  }

  /** Where what tests write may lie. */
  static Path target() throws IOException {
    return Files.createDirectories(Path.of("target").toAbsolutePath());
  }
}
