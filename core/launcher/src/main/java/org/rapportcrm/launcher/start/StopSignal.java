package org.rapportcrm.launcher.start;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import sun.misc.Signal;

/**
 * Waits for Ctrl-C or SIGTERM in place of the JVM's shutdown hooks. Payara has a hook of its own,
 * and hooks run all at once: undeploying while Payara goes down waits for ever.
 */
final class StopSignal {
  private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

  private final CountDownLatch told = new CountDownLatch(1);

  StopSignal() {
    for (String name : SIGNALS) {
      try {
        Signal.handle(new Signal(name), signal -> told.countDown());
      } catch (IllegalArgumentException e) {
        // Windows knows no HUP, and a JVM started with -Xrs leaves them all to the system.
        continue;
      }
    }
  }

  void await() {
    try {
      told.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
