package org.rapportcrm.launcher.start;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.home.HomeVersion;
import org.rapportcrm.launcher.home.RunFile;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.node.Nodes;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

/** One run of Rapport in the foreground: looks for what is wrong, starts, waits, stops. */
public final class Start {
  private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

  private final Settings settings;
  private final Dist dist;
  private final PrintStream out = ConsoleToLog.redirect();

  public Start(Settings settings, Dist dist) {
    this.settings = settings;
    this.dist = dist;
  }

  /**
   * Runs until the process is told to stop.
   *
   * @throws Refusal when something is wrong; nothing is left running then
   */
  public void run() {
    Home home = Home.open(settings.home());
    HomeLock lock = HomeLock.take(home);
    CodeOfDeployment.leaveToQuickCompiler(home);
    HomeVersion.check(home, Dist.version());
    SecretKey.of(home, settings.secretKey());
    HostCheck.refuseNameWithoutAddress();
    PortCheck.refuseWhenInUse(settings.address(), settings.port());
    Database database = settings.database(home);
    HomeVersion.write(home, Dist.version());
    SystemProperties.set(dist, home, settings, database);
    Nodes nodes = new Nodes(home, database, settings.port(), Dist.version());
    Launcher launcher = new Launcher(dist, home, settings, nodes::runs, () -> Restart.now(out));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> RunFile.remove(home), "run-file"));
    Resolution set = started(launcher, home, database);
    new RunFile(ProcessHandle.current().pid(), settings.port(), settings.address(), Instant.now())
        .write(home);
    for (Finding finding : set.findings()) {
      out.println("Without " + finding.id() + ": " + finding.reason());
    }
    out.println("Rapport is running at http://localhost:" + settings.port());
    HeapOfDeployment.giveBack();
    new StopSignal().await();
    nodes.close();
    stop(launcher, home, lock);
  }

  private static Resolution started(Launcher launcher, Home home, Database database) {
    launcher.boot(database);
    try (Connection keptOpen = DatabaseCheck.open(database)) {
      Nodes.refuseAnother(home, keptOpen, launcher::planned);
      return launcher.start(database);
    } catch (SQLException e) {
      throw new IllegalStateException("The database connection could not be closed", e);
    } catch (RuntimeException e) {
      launcher.giveUp();
      throw e;
    }
  }

  private void stop(Launcher launcher, Home home, HomeLock lock) {
    out.println("Stopping ...");
    Thread impatient = new Thread(Start::endAnyway, "impatient");
    impatient.setDaemon(true);
    impatient.start();
    try {
      launcher.stop();
    } finally {
      RunFile.remove(home);
      lock.close();
    }
    // All is closed; the hooks that are left would only tell so on the console.
    Runtime.getRuntime().halt(0);
  }

  private static void endAnyway() {
    try {
      Thread.sleep(LONGEST_STOP.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
