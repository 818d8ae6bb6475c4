package org.rapportcrm.app.delivery.engine;

import java.time.Duration;

/** How the engine works on this node; asked each time, so that changes act at once. */
public interface EngineSettings {

  /** Whether this node may take up deliveries now. */
  default boolean mayWork() {
    return true;
  }

  /** Connections to the mail server, and so the most messages a kill can leave unknown. */
  default int workers() {
    return 8;
  }

  /** How many deliveries are claimed at once, at most 100. */
  default int claimSize() {
    return 50;
  }

  /** Messages a second over all nodes; 0 is as fast as the server takes them. */
  default double perSecond() {
    return 0;
  }

  /** How long claimed deliveries are left to their worker. */
  default int claimLeaseSeconds() {
    return 60;
  }

  /** How long a message may be in the hands of its worker; longer than any timeout of SMTP. */
  default int sendingLeaseSeconds() {
    return 600;
  }

  /** How often to look for work when nobody said that there is some. */
  default Duration poll() {
    return Duration.ofSeconds(1);
  }

  /** How often batches that are through are ended, and claims of the dead are freed. */
  default Duration keepEvery() {
    return Duration.ofSeconds(2);
  }

  /** When to try again. */
  default Backoff backoff() {
    return Backoff.standard();
  }

  /** Share of refused messages from which a batch pauses by itself. */
  default double pauseAtRefused() {
    return 0.05;
  }

  /** How many messages must have ended before shares mean anything. */
  default int pauseAfter() {
    return 200;
  }
}
