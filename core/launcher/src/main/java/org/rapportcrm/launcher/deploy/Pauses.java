package org.rapportcrm.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * For how long a change leaves people without an answer, as far as the last ones on this home tell.
 * They are kept in a file, because the first change after a start is no other than those before it.
 */
final class Pauses {
  private static final Logger LOG = Logger.getLogger(Pauses.class.getName());
  private static final int KEPT = 5;

  private final Path file;
  private final List<Long> millis = new ArrayList<>();
  private long firstDeployment;

  Pauses(Path file) {
    this.file = file;
    try {
      if (Files.exists(file)) {
        Files.readAllLines(file).forEach(line -> millis.add(Long.valueOf(line)));
      }
    } catch (IOException | NumberFormatException e) {
      millis.clear();
      LOG.log(Level.WARNING, "How long changes took is not known", e);
    }
  }

  /** A set was deployed where none ran before; all else that a start does, no change does. */
  synchronized void deployedFirst(long howLong) {
    firstDeployment = howLong;
  }

  /** A set was put in the place of another, and nobody was answered for so long. */
  synchronized void changed(long howLong) {
    millis.add(howLong);
    if (millis.size() > KEPT) {
      millis.remove(0);
    }
    try {
      Files.write(file, millis.stream().map(String::valueOf).toList());
    } catch (IOException e) {
      LOG.log(Level.WARNING, file + " cannot be written", e);
    }
  }

  /**
   * What the next change may take: the median of the last ones; before the first one, what it took
   * to deploy the set that runs.
   */
  synchronized long expected() {
    return millis.isEmpty()
        ? firstDeployment
        : millis.stream().sorted().skip(millis.size() / 2).findFirst().orElseThrow();
  }
}
