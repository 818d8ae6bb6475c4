package org.rapportcrm.launcher.deploy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Logger;
import org.rapportcrm.launcher.compose.Generation;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.deploy.Progress.Step;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.LastGood;
import org.rapportcrm.launcher.migrate.MigrationFailed;
import org.rapportcrm.launcher.migrate.SetMigration;
import org.rapportcrm.launcher.payara.DeploymentFailed;
import org.rapportcrm.launcher.payara.Door;
import org.rapportcrm.launcher.payara.LeftThreads;
import org.rapportcrm.launcher.payara.Limit;
import org.rapportcrm.launcher.payara.NeverEnds;
import org.rapportcrm.launcher.payara.PayaraServer;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Resolution;

/** Puts sets in the place of the one that runs: composes, migrates, deploys, asks. */
public final class Composition {
  private static final Logger LOG = Logger.getLogger(Composition.class.getName());

  private final Home home;
  private final Generations generations;
  private final SetMigration migration;
  private final CompletableFuture<PayaraServer> server;
  private final HealthProbe probe;
  private final Door door;
  private final Duration longest;
  private final LeftThreads leftThreads = new LeftThreads();
  private final Pauses pauses;
  private Generation running;

  /**
   * @param server may still be starting: until it is needed, the rest is prepared
   * @param door shut while nothing runs
   * @param longest how long an application may take to start or to end
   */
  public Composition(
      Home home,
      Generations generations,
      SetMigration migration,
      CompletableFuture<PayaraServer> server,
      HealthProbe probe,
      Door door,
      Duration longest) {
    this.home = home;
    this.generations = generations;
    this.migration = migration;
    this.server = server;
    this.probe = probe;
    this.door = door;
    this.longest = longest;
    this.pauses = new Pauses(home.run().resolve("pauses.txt"));
  }

  /** For how long nobody will be answered when the set is changed, as far as that is known. */
  public long expectedPause() {
    return pauses.expected();
  }

  /** The ids of plugins that the application calls failed. */
  public List<String> failedPlugins() {
    return probe.failedPlugins();
  }

  /**
   * Tries a set. When it does not work nothing runs, and another one has to be tried.
   *
   * @param patience how long the application may take until it says that it is ready
   * @throws ServerLost when a plugin keeps the server for itself: only another process can go on
   */
  public Attempt attempt(Resolution set, Progress progress, Duration patience) {
    Stopwatch watch = new Stopwatch();
    try {
      progress.begin(Step.STAGE);
      Generation generation = generations.next(set);
      watch.lap("composed");
      progress.begin(Step.UNDEPLOY);
      boolean first = running == null;
      long begun = System.nanoTime();
      door.shut();
      watch.lap("shut");
      undeploy();
      watch.lap("undeployed");
      progress.begin(Step.MIGRATE);
      migration.run(jars(set));
      watch.lap("migrated");
      PayaraServer payara = started();
      watch.lap("server ready");
      progress.begin(Step.DEPLOY);
      long deploying = System.nanoTime();
      payara.deploy(generation.folder(), limit(set.plugins()));
      long deployed = System.nanoTime();
      watch.lap("deployed");
      progress.begin(Step.PROBE);
      String failure = probe.ask(patience);
      watch.lap("answered");
      if (failure.isEmpty()) {
        running = generation;
        if (first) {
          pauses.deployedFirst((deployed - deploying) / 1_000_000);
        } else {
          pauses.changed((System.nanoTime() - begun) / 1_000_000);
        }
        return Attempt.WORKED;
      }
      return failed(set, Attempt.failed(failure));
    } catch (NeverEnds e) {
      LOG.severe("The set " + set.ids() + " does not come back: " + e.getMessage());
      throw new ServerLost(set, e);
    } catch (MigrationFailed e) {
      return failed(set, new Attempt(e.getMessage(), e.owner()));
    } catch (DeploymentFailed e) {
      return failed(set, Attempt.failed(e.getMessage()));
    } finally {
      LOG.info("The set " + set.ids() + ": " + watch);
    }
  }

  /** The set that was tried last is the one to go back to from now on, and people get in again. */
  public void accept(Resolution set, boolean remember) {
    migration.accept();
    if (remember) {
      LastGood.write(home, set, running.pluginJars());
    }
    door.open();
    leftThreads.tell();
    generations.deleteAllBut(running);
  }

  /** What nobody has to wait for, once something runs and everybody was told. */
  public void settle() {
    if (running != null) {
      probe.askForFirstPage();
    }
  }

  /** The plugins that run, with the jars they run from. */
  public List<Candidate> plugins() {
    return running.plugins();
  }

  /**
   * Stops the application and the server. Who is inside finishes, and who comes now is told to come
   * back, which a proxy takes as a reason to ask another node.
   */
  public void stop() {
    door.shut();
    if (server.isDone() && !server.isCompletedExceptionally()) {
      server.join().stop();
    }
  }

  private void undeploy() {
    List<Candidate> ending = running == null ? List.of() : running.plugins();
    running = null;
    if (server.isDone() && started().undeploy(limit(ending))) {
      leftThreads.interrupt(stack -> owner(stack, ending));
    }
  }

  private static String owner(String stack, List<Candidate> plugins) {
    return Culprit.of(Attempt.failed(stack), plugins).map(Candidate::id).orElse("");
  }

  /** Threads of applications that ended which are still there. */
  public List<LeftThreads.Left> leftThreads() {
    return leftThreads.alive();
  }

  private Limit limit(List<Candidate> plugins) {
    return new Limit(longest, stack -> Culprit.of(Attempt.failed(stack), plugins).isPresent());
  }

  private PayaraServer started() {
    try {
      return server.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private static Map<String, Path> jars(Resolution set) {
    Map<String, Path> jars = new LinkedHashMap<>();
    for (Candidate plugin : set.plugins()) {
      jars.put(plugin.id(), plugin.jar());
    }
    return jars;
  }

  private static Attempt failed(Resolution set, Attempt attempt) {
    LOG.severe("The set " + set.ids() + " does not work: " + attempt.failure());
    return attempt;
  }
}
