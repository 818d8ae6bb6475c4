package org.rapportcrm.launcher.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.backup.BackupWriter;
import org.rapportcrm.launcher.backup.Backups;
import org.rapportcrm.launcher.change.Changes;
import org.rapportcrm.launcher.change.Plan;
import org.rapportcrm.launcher.change.Running;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.deploy.Composition;
import org.rapportcrm.launcher.deploy.HealthProbe;
import org.rapportcrm.launcher.deploy.Progress;
import org.rapportcrm.launcher.deploy.ServerLost;
import org.rapportcrm.launcher.deploy.WorkingSet;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.LastGood;
import org.rapportcrm.launcher.home.Refusals;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.migrate.SetMigration;
import org.rapportcrm.launcher.node.PluginSet;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.payara.Door;
import org.rapportcrm.launcher.payara.PayaraServer;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.start.Status.State;

/** Composes the application of core and plugins, runs it, and composes it anew when asked to. */
public final class Launcher {
  private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

  private final Dist dist;
  private final Home home;
  private final Settings settings;
  private final Consumer<PluginSet> onRunning;
  private final Runnable restart;
  private final Door door = new Door();
  private final Installed installed;

  /** One composition at a time. */
  private final ExecutorService queue = Executors.newSingleThreadExecutor(Launcher::thread);

  /** Somebody waits for a composition already: it will see what is there then. */
  private final AtomicBoolean awaited = new AtomicBoolean();

  private volatile Status status = Status.NOTHING_YET;
  private HealthProbe probe;
  private CompletableFuture<PayaraServer> server;
  private Changes changes;
  private Composition composition;

  /**
   * @param onRunning told each set that runs, as soon as it does
   * @param restart ends this process and begins another one in its place; does not return
   */
  public Launcher(
      Dist dist, Home home, Settings settings, Consumer<PluginSet> onRunning, Runnable restart) {
    this.onRunning = onRunning;
    this.restart = restart;
    this.dist = dist;
    this.home = home;
    this.settings = settings;
    this.installed = new Installed(dist, home, settings.safeMode());
  }

  /**
   * Begins to start the server, on a thread of its own; {@link #start} or {@link #giveUp} follows.
   */
  void boot(Database database) {
    // Made first: while the server starts it changes the properties that any HTTP client reads.
    probe = new HealthProbe(settings.address(), settings.port(), door.key());
    server = boot(Logging.configure(home), database);
  }

  /**
   * Waits for the server that began to start: one that ends while it starts may not end at all.
   * When the process ends the server is not stopped in order, which it would tell on the console.
   */
  void giveUp() {
    server.handle((started, failure) -> started).join();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(1)));
  }

  /**
   * Starts the application. While the server comes up, the set is resolved and composed here and
   * the database brought to what it needs.
   *
   * @return the set that runs, with a finding for each plugin that does not
   * @throws Refusal when not even the core alone works
   */
  Resolution start(Database database) {
    SetMigration migration =
        new SetMigration(database.connections(), Generations.coreJar(dist.applicationJars()));
    changes = new Changes(dist, home, installed, database.connections(), settings.safeMode());
    door.tells(changes::howFar);
    composition =
        new Composition(
            home,
            new Generations(home.run(), dist.applicationJars(), installed.bundledIds()),
            migration,
            server,
            probe,
            door,
            settings.longestDeploy());
    BackupWriter backup =
        new Backups(dist)
            .writer(home, SecretKey.of(home, settings.secretKey()), database.connections());
    ControlBean.register(new Requests(this, changes, dist, backup));
    // Started here, or the thread would be a child of the application that first asks for
    // something.
    queue.execute(() -> {});
    migration.recover(LastGood.jars(home));
    changes.clear();
    Resolution set = compose();
    composition.settle();
    return set;
  }

  /** Asked for by a thread of the application, and yet nothing of the application's. */
  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "launcher");
    thread.setContextClassLoader(Launcher.class.getClassLoader());
    return thread;
  }

  /** What will be tried first. */
  PluginSet planned() {
    return PluginSet.of(installed.resolved().plugins());
  }

  private CompletableFuture<PayaraServer> boot(Path logging, Database database) {
    return CompletableFuture.supplyAsync(
        () ->
            PayaraServer.start(
                dist.payara(),
                home.run().resolve("payara"),
                logging,
                settings.address(),
                settings.port(),
                database,
                door),
        work -> new Thread(work, "server-start").start());
  }

  /** As {@link LauncherControl#recompose} says. */
  void recompose() {
    if (awaited.compareAndSet(false, true)) {
      queue.execute(
          () -> {
            awaited.set(false);
            status = status.now(State.COMPOSING);
            HeapOfDeployment.during(
                () -> {
                  findSomethingThatRuns();
                  composition.settle();
                });
          });
    }
  }

  /** As {@link LauncherControl#status} says. */
  String status() {
    return status.toJson(
        settings.safeMode(),
        changes.current(),
        composition == null ? List.of() : composition.leftThreads());
  }

  /**
   * Begins to carry a plan out; returns at once.
   *
   * @throws Refusal when that cannot be done, with what to do instead
   */
  void carryOut(String id) {
    Plan plan = changes.take(id, status.generation());
    queue.execute(
        () ->
            HeapOfDeployment.during(
                () -> {
                  carryOut(plan);
                  composition.settle();
                }));
  }

  /** The new set runs in the end, or the one before, or the largest that works. */
  private void carryOut(Plan plan) {
    Resolution before = new Resolution(running().plugins(), status.set().findings());
    status = status.now(State.COMPOSING);
    Optional<Resolution> set = Optional.empty();
    try {
      set = changes.run(plan, composition);
    } catch (ServerLost e) {
      changes.lost(plan);
      restart.run();
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The change could not be carried out", e);
      changes.failed(e.getMessage());
    }
    if (set.isPresent()) {
      runs(set.get());
      changes.over(plan, true);
    } else {
      goBack(before, plan);
    }
  }

  private void goBack(Resolution before, Plan plan) {
    try {
      Optional<String> none = isPutBack(before) ? Optional.empty() : findSomethingThatRuns();
      none.ifPresentOrElse(
          reason -> changes.nothingRuns(plan, reason), () -> changes.over(plan, false));
    } catch (ServerLost e) {
      LOG.log(Level.SEVERE, "What ran before does not come back either", e);
      changes.lost(plan);
      restart.run();
    }
  }

  private boolean isPutBack(Resolution before) {
    try {
      if (!composition.attempt(before, Progress.UNSEEN, HealthProbe.AT_A_START).worked()) {
        return false;
      }
      composition.accept(before, !settings.safeMode());
      runs(before);
      return true;
    } catch (ServerLost e) {
      throw e;
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "What ran before could not be put back", e);
      return false;
    }
  }

  /** The largest set that works; answers why nothing does, or nothing at all. */
  private Optional<String> findSomethingThatRuns() {
    try {
      Resolution set = compose();
      set.findings().forEach(f -> LOG.warning("Without " + f.id() + ": " + f.reason()));
      return Optional.empty();
    } catch (RuntimeException e) {
      status = status.now(State.FAILED);
      door.shutForGood();
      LOG.log(Level.SEVERE, "Nothing runs after composing anew", e);
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  private synchronized Resolution compose() {
    Resolution set;
    try {
      set =
          new WorkingSet(
                  installed.discover(),
                  settings.safeMode() ? List.of() : new Refusals(home).free(LastGood.read(home)),
                  Installed.api(),
                  next -> composition.attempt(next, Progress.UNSEEN, HealthProbe.AT_A_START))
              .find();
    } catch (ServerLost e) {
      Hung.refuse(home, e);
      restart.run();
      throw e;
    }
    composition.accept(set, !settings.safeMode());
    runs(set);
    return set;
  }

  private void runs(Resolution set) {
    onRunning.accept(PluginSet.of(composition.plugins()));
    status = status.running(set);
  }

  /** What runs now, for whoever plans a change of it. */
  Running running() {
    return new Running(
        settings.safeMode() ? List.of() : LastGood.read(home),
        status.set().findings(),
        status.generation(),
        composition.expectedPause());
  }

  /** Stops the application and the server; does nothing when it was not started. */
  public void stop() {
    queue.shutdown();
    if (composition != null) {
      composition.stop();
    }
  }
}
