package org.rapportcrm.launcher.start;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.backup.BackupWriter;
import org.rapportcrm.launcher.backup.Backups;
import org.rapportcrm.launcher.change.ChangeRequest;
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
public final class Launcher implements LauncherControl {
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
  private Changes changes;
  private BackupWriter backup;
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
   * Starts the server and the application. While the server comes up on a thread of its own, the
   * set is resolved and composed here and the database brought to what it needs.
   *
   * @return the set that runs, with a finding for each plugin that does not
   * @throws Refusal when not even the core alone works
   */
  public Resolution start(Database database) {
    // Made first: while the server starts it changes the properties that any HTTP client reads.
    HealthProbe probe = new HealthProbe(settings.address(), settings.port(), door.key());
    CompletableFuture<PayaraServer> server = boot(Logging.configure(home), database);
    SetMigration migration =
        new SetMigration(database.connections(), Generations.coreJar(dist.applicationJars()));
    changes = new Changes(dist, home, installed, database.connections(), settings.safeMode());
    composition =
        new Composition(
            home,
            new Generations(home.run(), dist.applicationJars(), installed.bundledIds()),
            migration,
            server,
            probe,
            door,
            settings.longestDeploy());
    backup =
        new Backups(dist)
            .writer(home, SecretKey.of(home, settings.secretKey()), database.connections());
    ControlBean.register(this);
    // Started here, or the thread would be a child of the application that first asks for
    // something.
    queue.execute(() -> {});
    try {
      migration.recover(LastGood.jars(home));
      changes.clear();
      return compose();
    } catch (RuntimeException e) {
      // A server that ends while it starts may not end at all.
      server.handle((started, failure) -> started).join();
      throw e;
    }
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

  @Override
  public void recompose() {
    if (awaited.compareAndSet(false, true)) {
      queue.execute(
          () -> {
            awaited.set(false);
            status = status.now(State.COMPOSING);
            findSomethingThatRuns();
          });
    }
  }

  @Override
  public String status() {
    return status.toJson(
        settings.safeMode(),
        changes.current(),
        composition == null ? List.of() : composition.leftThreads());
  }

  @Override
  public String plan(String change) {
    return answer(() -> changes.plan(ChangeRequest.of(change), running()).toString());
  }

  @Override
  public String planned(String plan) {
    return answer(
        () ->
            changes
                .find(plan)
                .orElseThrow(() -> new Refusal("There is no such plan any more; make it again."))
                .toString());
  }

  @Override
  public String apply(String id) {
    return answer(
        () -> {
          Plan plan = changes.take(id, status.generation());
          queue.execute(() -> carryOut(plan));
          return status();
        });
  }

  @Override
  public void backup(OutputStream out) throws IOException {
    try {
      backup.write(out);
    } catch (SQLException e) {
      throw new IOException("The database does not give its data: " + e.getMessage(), e);
    }
  }

  @Override
  public String keepBackup(String file) {
    return answer(
        () -> {
          Backups.write(Path.of(file), backup::write);
          return "{}";
        });
  }

  @Override
  public String tryBackup(String file) {
    return answer(() -> "{\"rows\":" + new Backups(dist).tryOut(Path.of(file)) + "}");
  }

  @Override
  public String found() {
    return answer(() -> changes.found().toString());
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
      if (composition.attempt(before, Progress.UNSEEN, HealthProbe.AT_A_START).worked()) {
        composition.accept(before, !settings.safeMode());
        runs(before);
      } else {
        findSomethingThatRuns();
      }
      changes.over(plan, false);
    } catch (ServerLost e) {
      LOG.log(Level.SEVERE, "What ran before does not come back either", e);
      changes.lost(plan);
      restart.run();
    }
  }

  private void findSomethingThatRuns() {
    try {
      Resolution set = compose();
      set.findings().forEach(f -> LOG.warning("Without " + f.id() + ": " + f.reason()));
    } catch (RuntimeException e) {
      status = status.now(State.FAILED);
      LOG.log(Level.SEVERE, "Nothing runs after composing anew", e);
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

  private Running running() {
    return new Running(
        settings.safeMode() ? List.of() : LastGood.read(home),
        status.set().findings(),
        status.generation(),
        composition.pauseMillis());
  }

  private static String answer(Supplier<String> work) {
    try {
      return work.get();
    } catch (Refusal | JsonException e) {
      return error(e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "A request of the application failed", e);
      return error(
          "The launcher could not do it: " + e.getMessage() + "; its log has the details.");
    }
  }

  private static String error(String sentence) {
    JsonObject error = Json.createObjectBuilder().add("error", sentence).build();
    return error.toString();
  }

  /** Stops the application and the server; does nothing when it was not started. */
  public void stop() {
    queue.shutdown();
    if (composition != null) {
      composition.stop();
    }
  }
}
