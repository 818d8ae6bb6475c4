package org.rapportcrm.app.delivery.engine;

import java.time.Duration;
import java.util.function.BiConsumer;

/**
 * How this node fares with its mail server: after trouble all its workers wait, longer each time.
 */
final class Gateway {

  private static final long LONGEST_MILLIS = Duration.ofMinutes(5).toMillis();

  private final BiConsumer<Boolean, String> report;
  private int troubles;
  private long heldUntil = System.nanoTime();
  private Boolean reported;

  /** Tells of changes: whether all is well, and what is wrong. */
  Gateway(BiConsumer<Boolean, String> report) {
    this.report = report;
  }

  /** Whether workers are to leave the server alone now. */
  synchronized boolean isHeld() {
    return System.nanoTime() - heldUntil < 0;
  }

  /** The server took a message or answered sensibly. */
  synchronized void well() {
    troubles = 0;
    tell(true, null);
  }

  /** The server cannot be used; several workers that notice at once count as one. */
  synchronized void trouble(String detail) {
    if (!isHeld()) {
      long millis = Math.min(LONGEST_MILLIS, 1000L << Math.min(troubles, 10));
      heldUntil = System.nanoTime() + Duration.ofMillis(millis).toNanos();
      troubles++;
      reported = null;
      tell(false, detail);
    }
  }

  private void tell(boolean ok, String detail) {
    if (reported == null || reported != ok) {
      reported = ok;
      report.accept(ok, detail);
    }
  }
}
