package org.rapportcrm.app.plugin.guard;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.plugin.breaker.Breakers;
import org.rapportcrm.app.plugin.breaker.Measures;
import org.rapportcrm.app.plugin.breaker.Spent;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * The one place through which Rapport calls what a plugin contributes. It measures every call,
 * keeps failures for the console, lets the watchdog end what does not come back, and tells the
 * plugin's breaker of all that goes wrong.
 *
 * <p>{@link #ask} and {@link #within} call on a thread of their own, outside the caller's
 * transaction, and go on without an answer after the time of that kind of contribution. {@link
 * #run} stays on the caller's thread and in its transaction, and what the plugin throws comes
 * through.
 */
@ApplicationScoped
public class Guard {

  private static final Logger LOG = System.getLogger(Guard.class.getName());

  @Inject @Any private Instance<Object> beans;
  @Inject private Failures failures;
  @Inject private Measures measures;
  @Inject private Breakers breakers;
  @Inject private Watchdog watchdog;
  @Inject private GuardThreads threads;
  @Inject private Settings settings;
  @Inject private PageTime page;
  @Inject private BeanManager contexts;

  /** The bean's answer; empty when that was {@code null}, or the bean failed or was too slow. */
  public <B, T> Optional<T> ask(
      String plugin, Kind kind, Class<? extends B> bean, Function<B, T> question) {
    return within(plugin, kind, bean.getName(), () -> with(bean, question)).answer();
  }

  /** Asks a bean on a thread of its own and does not wait, so that several can be asked at once. */
  public <B, T> Asked<T> begin(
      String plugin, Kind kind, Class<? extends B> bean, Function<B, T> question) {
    RunningCall call = call(plugin, kind, bean.getName());
    try {
      return new Asked<>(threads.begin(() -> watched(call, () -> with(bean, question))));
    } catch (RejectedExecutionException e) {
      LOG.log(Level.WARNING, bean.getName() + " of " + plugin + " was not called", e);
      return new Asked<>(null);
    }
  }

  /**
   * Calls on a thread of its own and waits no longer than this kind of contribution may take.
   *
   * @param where name of the contribution, such as its class
   */
  public <T> Outcome<T> within(String plugin, Kind kind, String where, Callable<T> work) {
    if (plugin.equals(PluginRegistry.CORE)) {
      return here(plugin, kind, where, work);
    }
    RunningCall call = call(plugin, kind, where);
    long begun = System.nanoTime();
    try {
      return threads
          .call(() -> watched(call, work), call.budget())
          .orElseGet(
              () -> {
                watchdog.late(call);
                return Outcome.tooLate();
              });
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, where + " of " + plugin + " was not called", e);
      return Outcome.failed(e);
    } finally {
      if (isForAPage(kind)) {
        page.add(plugin, Duration.ofNanos(System.nanoTime() - begun));
      }
    }
  }

  /** Calls on the caller's thread; what is thrown is kept for the console and given back. */
  public <T> Outcome<T> here(String plugin, Kind kind, String where, Callable<T> work) {
    return watched(call(plugin, kind, where), work);
  }

  /**
   * Calls on the caller's thread and in its transaction; what the plugin throws is counted and
   * comes through.
   *
   * @throws Exception what the plugin threw; an error of linking or of the stack becomes a {@link
   *     PluginFailure}
   */
  public <T> T run(String plugin, Kind kind, String where, Callable<T> work) throws Exception {
    Outcome<T> outcome = here(plugin, kind, where, work);
    if (outcome.failure() instanceof Exception e) {
      throw e;
    }
    if (outcome.failure() != null) {
      throw new PluginFailure(plugin, outcome.failure());
    }
    return outcome.value();
  }

  /** {@link #run} for work that declares no exception. */
  public <T> T runPlain(String plugin, Kind kind, String where, Callable<T> work) {
    try {
      return run(plugin, kind, where, work);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new PluginFailure(plugin, e);
    }
  }

  /** Begins a call that is no single method, such as the drawing of a tab; closed when it ends. */
  public Visit visit(String plugin, Kind kind, String where) {
    return new Visit(this, call(plugin, kind, where));
  }

  /**
   * Notes a call that the container made, such as that of a REST method: it is measured, and what
   * it threw and that it took too long count as elsewhere. Nobody watched it, so it was not ended.
   *
   * @param failure what came out of it, logged by whoever caught it; {@code null} when all was well
   */
  public void note(String plugin, Kind kind, String where, Duration time, Throwable failure) {
    boolean failed = failure != null && Blame.isPlugins(failure);
    Duration budget = seconds(kind.budget());
    boolean late = time.compareTo(budget) > 0;
    if (failed) {
      strike(plugin, where, failure);
    } else if (late) {
      watchdog.late(new RunningCall(plugin, kind, where, budget));
    }
    measures.add(plugin, kind.word(), where, Spent.of(time, failed, late));
  }

  /** Asks a bean; one of no scope of its own is made for this question and destroyed after it. */
  public <B, T> T with(Class<? extends B> type, Function<B, T> question) {
    Instance.Handle<? extends B> handle = beans.select(type).getHandle();
    try {
      return question.apply(handle.get());
    } finally {
      if (handle.getBean().getScope() == Dependent.class) {
        handle.destroy();
      }
    }
  }

  private <T> Outcome<T> watched(RunningCall call, Callable<T> work) {
    try (Visit visit = new Visit(this, call)) {
      return visit.of(work, failure -> true);
    }
  }

  /** The core is measured but not watched: there is no plugin to pause. */
  void enter(RunningCall call) {
    if (!isCores(call)) {
      watchdog.enter(call);
    }
  }

  void leave(RunningCall call, Duration time, boolean failed) {
    watchdog.leave(call);
    // A job is late when it is too long without a checkpoint, and may take as long as it likes.
    boolean late = call.kind() != Kind.JOB && time.compareTo(call.budget()) > 0;
    if (late && !isCores(call)) {
      watchdog.late(call);
    }
    measures.add(call.plugin(), call.kind().word(), call.where(), Spent.of(time, failed, late));
  }

  boolean count(RunningCall call, Throwable failure) {
    if (Blame.isFatal(failure)) {
      throw (Error) failure;
    }
    if (!Blame.isPlugins(failure)) {
      return false;
    }
    if (Blame.isEnded(failure)) {
      return true;
    }
    LOG.log(Level.WARNING, call.where() + " of " + call.plugin() + " failed", failure);
    strike(call.plugin(), call.where(), failure);
    return true;
  }

  private void strike(String plugin, String where, Throwable failure) {
    failures.add(plugin, where, failure);
    breakers.strike(plugin, where, Blame.root(failure));
  }

  private static boolean isCores(RunningCall call) {
    return call.plugin().equals(PluginRegistry.CORE);
  }

  private RunningCall call(String plugin, Kind kind, String where) {
    Duration time = seconds(kind.budget());
    if (isForAPage(kind)) {
      Duration left = page.left(plugin, seconds(Budget.PART));
      time = left.compareTo(time) < 0 ? left : time;
    }
    return new RunningCall(plugin, kind, where, time);
  }

  private Duration seconds(Budget budget) {
    long seconds = settings.whole(PluginRegistry.CORE, budget.setting(), budget.usualSeconds());
    return Duration.ofSeconds(Math.max(1, seconds));
  }

  private boolean isForAPage(Kind kind) {
    try {
      return kind.isPartOfAPage() && contexts.getContext(RequestScoped.class).isActive();
    } catch (ContextNotActiveException e) {
      return false;
    }
  }
}
