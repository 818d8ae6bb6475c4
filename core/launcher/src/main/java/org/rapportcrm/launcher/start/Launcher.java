package org.rapportcrm.launcher.start;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.compose.Generation;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.payara.DeploymentFailed;
import org.rapportcrm.launcher.payara.PayaraServer;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;
import org.rapportcrm.launcher.resolve.Resolver;

/** Composes the application of core and plugins, runs it, and composes it anew when asked to. */
public final class Launcher {
  private static final Logger LOG = Logger.getLogger(Launcher.class.getName());

  private final Dist dist;
  private final Home home;
  private final Settings settings;
  private final Generations generations;
  private final HealthProbe probe;
  private PayaraServer server;
  private Generation running;

  public Launcher(Dist dist, Home home, Settings settings) {
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
    Path logging = Logging.configure(home);
    server =
        PayaraServer.start(
            dist.payara(),
            home.run().resolve("payara"),
            logging,
            settings.address(),
            settings.port(),
            database);
    return compose();
  }

  /** Composes what is installed now and deploys it in place of what runs. */
  private Resolution compose() {
    Resolution set = resolve();
    String failure = attempt(set);
    if (!failure.isEmpty() && !set.plugins().isEmpty()) {
      List<Finding> findings = new ArrayList<>(set.findings());
      for (String id : set.ids()) {
        findings.add(new Finding(id, Finding.Kind.FAILED, failure));
      }
      set = new Resolution(List.of(), findings);
      failure = attempt(set);
    }
    if (!failure.isEmpty()) {
      throw new Refusal(
          "Rapport does not start even without plugins: "
              + failure
              + " The log "
              + home.log()
              + " has the details.");
    }
    generations.deleteAllBut(running);
    return set;
  }

  private Resolution resolve() {
    if (settings.safeMode()) {
      return new Resolution(List.of(), List.of());
    }
    List<Path> bundled = new ArrayList<>(dist.pluginJars());
    bundled.addAll(dist.themeJars());
    List<Path> own = new ArrayList<>(Dist.jars(home.plugins()));
    own.addAll(Dist.jars(home.themes()));
    Discovery found = Discovery.of(bundled, own);
    Resolution resolved = Resolver.resolve(found.candidates(), Version.parse(Dist.version()));
    List<Finding> all = new ArrayList<>(found.findings());
    all.addAll(resolved.findings());
    return new Resolution(resolved.plugins(), all);
  }

  /** Empty when the set works, else why it does not. */
  private String attempt(Resolution set) {
    Generation generation = generations.next(set);
    try {
      server.deploy(generation.folder());
    } catch (DeploymentFailed e) {
      LOG.log(Level.SEVERE, "The set " + set.ids() + " could not be deployed", e);
      return e.getMessage();
    }
    String answer = probe.ask();
    if (answer.isEmpty()) {
      running = generation;
    } else {
      LOG.severe("The set " + set.ids() + " is not healthy: " + answer);
    }
    return answer;
  }

  public void stop() {
    if (server != null) {
      server.stop();
    }
  }
}
