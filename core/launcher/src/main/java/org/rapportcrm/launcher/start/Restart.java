package org.rapportcrm.launcher.start;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Begins this program anew in the same process, with the same arguments: the last resort when a
 * plugin keeps the server for itself, because Java cannot end a thread that does not want to end.
 * Whoever started the process, a terminal, systemd or a container, notices nothing.
 */
final class Restart {
  private static final Logger LOG = Logger.getLogger(Restart.class.getName());
  private static final Path SELF = Path.of("/proc/self");
  private static final Path FILES = SELF.resolve("fd");
  private static final int FIRST_OWN_FILE = 3;
  private static final int SET_FLAGS = 2;
  private static final int CLOSE_ON_EXEC = 1;
  private static final int BOTH_WAYS = 2;

  /** What the system's C library offers. */
  private interface C extends Library {
    int execv(String program, String[] arguments);

    int fcntl(int file, int command, Object... flags);

    int shutdown(int socket, int how);
  }

  private Restart() {}

  /**
   * Does not return. Where the system knows no such thing the process ends with status 1, having
   * said so: what starts it again finds it without the plugin.
   *
   * @param out where the person looks who started Rapport
   */
  static void now(PrintStream out) {
    try {
      List<String> command =
          Stream.of(Files.readString(SELF.resolve("cmdline")).split("\0")).toList();
      String program = SELF.resolve("exe").toRealPath().toString();
      C system = Native.load("c", C.class);
      closeSockets(system);
      closeFilesAtTheEnd(system);
      LOG.warning("Starting anew in the same process");
      system.execv(program, command.toArray(String[]::new));
    } catch (IOException | RuntimeException | LinkageError e) {
      LOG.log(Level.WARNING, "Rapport cannot start itself anew here", e);
    }
    out.println("Rapport had to end because a plugin does not come back; start it again.");
    Runtime.getRuntime().halt(1);
  }

  /**
   * Nobody comes in any more, and who is inside is told: whom the door let in after the files were
   * counted would be held by the next program, which knows nothing of it, for ever.
   */
  private static void closeSockets(C system) throws IOException {
    for (int file : ownFiles()) {
      if (isSocket(file)) {
        system.shutdown(file, BOTH_WAYS);
      }
    }
  }

  private static boolean isSocket(int file) {
    try {
      return Files.readSymbolicLink(FILES.resolve(String.valueOf(file)))
          .toString()
          .startsWith("socket:");
    } catch (IOException e) {
      // Closed since it was counted.
      return false;
    }
  }

  /** Sockets and files of this process are not to be in the way of what comes. */
  private static void closeFilesAtTheEnd(C system) throws IOException {
    for (int file : ownFiles()) {
      system.fcntl(file, SET_FLAGS, CLOSE_ON_EXEC);
    }
  }

  private static int[] ownFiles() throws IOException {
    try (Stream<Path> files = Files.list(FILES)) {
      return files
          .mapToInt(file -> Integer.parseInt(file.getFileName().toString()))
          .filter(file -> file >= FIRST_OWN_FILE)
          .toArray();
    }
  }
}
