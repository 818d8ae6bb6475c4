package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock of the running program, the {@code Clock} that its beans inject. It goes on by itself;
 * a test puts it ahead or back. Schedules and leases go by the database's clock, which it does not
 * move.
 */
public final class RunningClock {

  private final Path file;
  private Duration ahead = Duration.ZERO;

  RunningClock(Path file) {
    this.file = file;
  }

  /** Makes this much time pass at once; a negative duration goes back. */
  public synchronized void pass(Duration time) {
    put(ahead.plus(time));
  }

  /** Puts it to a time; whoever is signed in may be signed out by that. */
  public synchronized void set(Instant now) {
    put(Duration.between(Instant.now(), now));
  }

  /** Puts it to the time that it really is. */
  public synchronized void reset() {
    put(Duration.ZERO);
  }

  private void put(Duration wanted) {
    try {
      // Whoever reads it meanwhile finds the one or the other.
      Path next = file.resolveSibling("clock.next");
      Files.writeString(next, wanted.toString());
      Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      ahead = wanted;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
