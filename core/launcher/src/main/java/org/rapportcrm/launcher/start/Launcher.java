package org.rapportcrm.launcher.start;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.compose.Generation;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.LastGood;
import org.rapportcrm.launcher.node.PluginSet;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.payara.DeploymentFailed;
import org.rapportcrm.launcher.payara.PayaraServer;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.start.Status.State;

/** Composes the application of core and plugins, runs it, and composes it anew when asked to. */
public final class Launcher implements LauncherControl {
  private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

  private final Dist dist;
  private final Home home;
  private final Settings settings;
  private final Generations generations;
  private final HealthProbe probe;
  private final Consumer<PluginSet> onRunning;

  /** One composition at a time, and at most one more waiting: it will see what is there then. */
  private final ThreadPoolExecutor queue =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          work -> new Thread(work, "launcher"),
          new ThreadPoolExecutor.DiscardPolicy());

  private volatile Status status = Status.NOTHING_YET;
  private PayaraServer server;
  private Generation running;

  /**
   * @param onRunning told each set that runs, as soon as it does
   */
  public Launcher(Dist dist, Home home, Settings settings, Consumer<PluginSet> onRunning) {
    this.onRunning = onRunning;
    this.dist = dist;
    this.home = home;
    this.settings = settings;
    this.generations = new Generations(home.run(), dist.applicationJars());
    this.probe = new HealthProbe(settings.address(), settings.port());
  }

  /**
   * Starts the server and the application.
   *
   * @return the set that runs, with a finding for each plugin that does not
   * @throws Refusal when not even the core alone works
   */
  public Resolution start(Database database) {
    Stopwatch watch = new Stopwatch();
    server =
        PayaraServer.start(
            dist.payara(),
            home.run().resolve("payara"),
            Logging.configure(home),
            settings.address(),
            settings.port(),
            database);
    LOG.info("The server: " + watch.lap("started"));
    register();
    return compose();
  }

  private void register() {
    try {
      ManagementFactory.getPlatformMBeanServer()
          .registerMBean(new StandardMBean(this, LauncherControl.class), new ObjectName(NAME));
    } catch (JMException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void recompose() {
    queue.execute(
        () -> {
          status = status.now(State.COMPOSING);
          try {
            Resolution set = compose();
            set.findings().forEach(f -> LOG.warning("Without " + f.id() + ": " + f.reason()));
          } catch (RuntimeException e) {
            status = status.now(State.FAILED);
            LOG.log(Level.SEVERE, "Nothing runs after composing anew", e);
          }
        });
  }

  @Override
  public String status() {
    return status.toJson();
  }

  private synchronized Resolution compose() {
    Resolution set =
        new WorkingSet(
                discover(),
                settings.safeMode() ? List.of() : LastGood.read(home),
                Installed.api(),
                this::attempt)
            .find();
    generations.deleteAllBut(running);
    if (!settings.safeMode()) {
      LastGood.write(home, set, running.pluginJars());
    }
    onRunning.accept(PluginSet.of(set.plugins()));
    status = status.running(set);
    return set;
  }

  /** In safe mode every plugin is refused, so that the console can show which ones are there. */
  private Discovery discover() {
    Discovery found = Installed.of(dist, home);
    return settings.safeMode() ? found.refusedForSafeMode() : found;
  }

  /** Empty when the set works, else why it does not. */
  private String attempt(Resolution set) {
    Stopwatch watch = new Stopwatch();
    Generation generation = generations.next(set);
    watch.lap("composed");
    String failure;
    try {
      server.deploy(generation.folder());
      watch.lap("deployed");
      failure = probe.ask();
      watch.lap("answered");
    } catch (DeploymentFailed e) {
      failure = e.getMessage();
    }
    LOG.info("The set " + set.ids() + ": " + watch);
    if (failure.isEmpty()) {
      running = generation;
    } else {
      LOG.severe("The set " + set.ids() + " does not work: " + failure);
    }
    return failure;
  }

  /** Stops the application and the server; does nothing when it was not started. */
  public void stop() {
    queue.shutdown();
    if (server != null) {
      server.stop();
    }
  }
}
