package org.rapportcrm.launcher.start;

import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.home.HomeVersion;
import org.rapportcrm.launcher.home.RunFile;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

/** One run of Rapport in the foreground: looks for what is wrong, starts, waits, stops. */
public final class Start {
  private final Settings settings;
  private final Dist dist;
  private final PrintStream out;

  public Start(Settings settings, Dist dist, PrintStream out) {
    this.settings = settings;
    this.dist = dist;
    this.out = out;
  }

  /**
   * Runs until the process is told to stop.
   *
   * @throws Refusal when something is wrong; nothing is left running then
   */
  public void run() {
    Home home = Home.open(settings.home());
    HomeLock lock = HomeLock.take(home);
    HomeVersion.check(home, Dist.version());
    SecretKey.of(home, settings.secretKey());
    PortCheck.refuseWhenInUse(settings.address(), settings.port());
    Database database = settings.database(home);
    HomeVersion.write(home, Dist.version());
    SystemProperties.set(home, settings, database);
    Launcher launcher = new Launcher(dist, home, settings);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(launcher, home, lock), "stop"));
    Resolution set = started(launcher, database);
    new RunFile(ProcessHandle.current().pid(), settings.port(), settings.address(), Instant.now())
        .write(home);
    for (Finding finding : set.findings()) {
      out.println("Without " + finding.id() + ": " + finding.reason());
    }
    out.println("Rapport is running at http://localhost:" + settings.port());
    waitForTheEnd();
  }

  private static Resolution started(Launcher launcher, Database database) {
    try (Connection keptOpen = DatabaseCheck.open(database)) {
      return launcher.start(database);
    } catch (SQLException e) {
      throw new IllegalStateException("The database connection could not be closed", e);
    }
  }

  private static void stop(Launcher launcher, Home home, HomeLock lock) {
    try {
      launcher.stop();
    } finally {
      RunFile.remove(home);
      lock.close();
    }
  }

  private static void waitForTheEnd() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
