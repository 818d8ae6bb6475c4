package org.rapportcrm.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts everything that works by itself. It waits for the launcher's first question whether the
 * application is ready: a deployment that fails must not have touched a job.
 */
@ApplicationScoped
public class BackgroundWork {

  /** Fired once, when the application is known to be good and background work may begin. */
  public record Started() {}

  @Inject private JobRunner runner;
  @Inject private Schedules schedules;
  @Inject private Event<Started> started;

  private final AtomicBoolean begun = new AtomicBoolean();

  /** Starts, the first time. */
  public void begin() {
    if (begun.compareAndSet(false, true)) {
      runner.start();
      schedules.start();
      started.fire(new Started());
    }
  }
}
