package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One running program for all tests that do not mind what others left in it: a start costs more
 * than most tests. It is started by the first that asks and stopped with the JVM. Whoever writes a
 * test saves even that start: with {@code RAPPORT_IT_HOME} and {@code RAPPORT_PORT} the program
 * that runs there already is asked; its administrator has to be {@link RunningRapport#ADMIN}.
 */
public final class SharedRapport {

  private static RunningRapport rapport;
  private static Api admin;

  private SharedRapport() {}

  /** The program; whoever asks must not stop it. */
  public static synchronized RunningRapport get() {
    if (rapport == null && System.getenv("RAPPORT_IT_HOME") != null) {
      rapport = RunningRapport.at(Path.of(System.getenv("RAPPORT_IT_HOME")));
    }
    if (rapport == null) {
      Path home = newHome();
      rapport = RunningRapport.start(home);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(home)));
    }
    return rapport;
  }

  /** REST as its administrator, with a token that reaches all. */
  public static synchronized Api admin() {
    if (admin == null) {
      admin = get().api("admin");
    }
    return admin;
  }

  /** A home of its own; whoever asks deletes it. */
  public static Path newHome() {
    try {
      return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "home-")
          .toAbsolutePath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(Path home) {
    rapport.close();
    delete(home);
  }

  /** Deletes a home that nothing runs on any more. */
  public static void delete(Path home) {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
