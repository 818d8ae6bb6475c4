package org.rapportcrm.app.job;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import org.rapportcrm.app.demo.DemoShop;
import org.rapportcrm.app.plugin.change.PendingActivation;

/**
 * Starts everything that works by itself. It waits for the launcher's first question whether the
 * application is ready: a deployment that fails must not have touched a job.
 */
@ApplicationScoped
public class BackgroundWork {

  /** Fired once, when the application is known to be good and background work may begin. */
  public record Started() {}

  /** Fired before that: what has to be true before anything works by itself. */
  public record Beginning() {}

  /** System property of a start for one command of the launcher: nothing works by itself then. */
  private static final String QUIET = "rapport.quiet";

  private static final Logger LOG = System.getLogger(BackgroundWork.class.getName());

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private JobRunner runner;
  @Inject private Schedules schedules;
  @Inject private Event<Beginning> beginning;
  @Inject private Event<Started> started;
  @Inject private DemoShop demo;
  @Inject private PendingActivation activation;

  private final AtomicBoolean begun = new AtomicBoolean();
  private volatile boolean running;

  /**
   * Fills the invented shop where that was asked for and starts, on a thread of its own, the first
   * time.
   *
   * @return whether all of it has started
   */
  public boolean begin() {
    if (begun.compareAndSet(false, true)) {
      threads.newThread(this::start).start();
    }
    return running;
  }

  private void start() {
    beginning.fire(new Beginning());
    try {
      demo.fillIfAsked();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "The invented shop could not be filled", e);
    }
    try {
      activation.fulfil();
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "What was installed could not be switched on", e);
    }
    if (!Boolean.getBoolean(QUIET)) {
      runner.start();
      schedules.start();
      started.fire(new Started());
    }
    running = true;
  }
}
