package org.rapportcrm.app.plugin.guard;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.app.plugin.breaker.Breakers;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.InstalledSet;
import org.rapportcrm.app.plugin.registry.PauseReason;

/**
 * Looks after calls of plugins that take longer than they may. One that only waits is interrupted;
 * one that still does not come back pauses its plugin, and is ended where that is possible without
 * harm to others. A call that is in the database is given more time and is never interrupted.
 */
@ApplicationScoped
public class Watchdog {

  private static final Logger LOG = System.getLogger(Watchdog.class.getName());
  private static final long LOOK_MILLIS = 500;

  /** How long after its time a call that does not come back pauses its plugin. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** How often its time a call may take while the database is at work. */
  private static final int PATIENCE = 4;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private Breakers breakers;
  @Inject private Failures failures;
  @Inject private InstalledSet installed;

  private final Set<RunningCall> running = ConcurrentHashMap.newKeySet();
  private ScheduledExecutorService looks;

  /** The calling thread goes into a plugin. */
  void enter(RunningCall call) {
    call.begin();
    running.add(call);
    start();
  }

  /** It is out again. */
  void leave(RunningCall call) {
    call.end();
    running.remove(call);
  }

  /** The call took too long; counted once, whoever notices it first. */
  void late(RunningCall call) {
    if (call.becomeLate()) {
      String what = "not back after " + call.budget().toSeconds() + " s";
      failures.add(call.plugin(), call.where(), what);
      breakers.late(call.plugin(), call.where(), what, call.budget().toSeconds());
    }
  }

  private synchronized void start() {
    if (looks == null) {
      looks = Executors.newSingleThreadScheduledExecutor(threads);
      looks.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @PreDestroy
  synchronized void stop() {
    if (looks != null) {
      looks.shutdownNow();
    }
  }

  private void look() {
    for (RunningCall call : running) {
      try {
        Duration age = call.age();
        if (age.compareTo(call.budget()) > 0) {
          hurry(call, age);
        }
      } catch (RuntimeException | LinkageError e) {
        LOG.log(Level.WARNING, "Looking after " + call.where() + " failed", e);
      }
    }
  }

  private void hurry(RunningCall call, Duration age) {
    late(call);
    StackTraceElement[] stack = call.stack();
    Whereabouts at = Whereabouts.of(stack, this::isPlugins);
    if (at == Whereabouts.DATABASE && age.compareTo(call.budget().multipliedBy(PATIENCE)) < 0) {
      return;
    }
    if (at != Whereabouts.DATABASE) {
      call.wake();
    }
    if (age.compareTo(call.budget().plus(GRACE)) > 0) {
      // Once for each call: whoever resumes the plugin is not to be contradicted by an old one.
      if (call.becomeStuck()) {
        breakers.pause(call.plugin(), PauseReason.stuck(call.where(), age.toSeconds()));
      }
      if (at == Whereabouts.PLUGIN && call.stop()) {
        LOG.log(Level.WARNING, "Ended {0} of {1} at {2}", call.where(), call.plugin(), top(stack));
      }
    }
  }

  private boolean isPlugins(String className) {
    try {
      Class<?> type =
          Class.forName(className, false, Thread.currentThread().getContextClassLoader());
      return installed.ownerOf(type).isPresent();
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  private static List<StackTraceElement> top(StackTraceElement[] stack) {
    return Arrays.stream(stack).limit(3).toList();
  }

  /** Where the calls of a plugin are that do not come back, for its page. */
  public List<String> stuck(String plugin) {
    return running.stream()
        .filter(call -> call.plugin().equals(plugin))
        .filter(call -> call.age().compareTo(call.budget()) > 0)
        .map(RunningCall::where)
        .toList();
  }
}
