package org.rapportcrm.launcher.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.deploy.HealthProbe;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.home.HomeVersion;
import org.rapportcrm.launcher.home.RunFile;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.start.DatabaseCheck;
import org.rapportcrm.launcher.start.PortCheck;
import org.rapportcrm.launcher.start.Settings;

/** Looks for what is wrong with an installation, running or not, and says what to do. */
public final class Doctor {
  private static final long LITTLE_SPACE = 500L * 1024 * 1024;

  private final Settings settings;
  private final Dist dist;
  private final List<Diagnosis> found = new ArrayList<>();

  private Doctor(Settings settings, Dist dist) {
    this.settings = settings;
    this.dist = dist;
  }

  /** All that was looked at, in the order in which things depend on each other. */
  public static List<Diagnosis> examine(Settings settings, Dist dist) {
    Doctor doctor = new Doctor(settings, dist);
    doctor.java();
    doctor.home();
    return List.copyOf(doctor.found);
  }

  private void java() {
    found.add(
        Diagnosis.good("Java", Runtime.version() + " at " + System.getProperty("java.home") + "."));
  }

  private void home() {
    Home home;
    try {
      home = Home.open(settings.home());
      HomeVersion.check(home, Dist.version());
      found.add(Diagnosis.good("home", home.root() + " can be written to."));
    } catch (Refusal e) {
      found.add(Diagnosis.bad("home", e.getMessage()));
      return;
    }
    space(home);
    key(home);
    if (HomeLock.isTaken(home)) {
      running(home);
    } else {
      port();
      database(home);
    }
    plugins(home);
  }

  private void space(Home home) {
    try {
      long free = Files.getFileStore(home.root()).getUsableSpace();
      String sentence = "%,d MB are free.".formatted(free / 1024 / 1024);
      found.add(
          free < LITTLE_SPACE
              ? Diagnosis.bad("disk", sentence + " Make room: a full disk stops every change.")
              : Diagnosis.good("disk", sentence));
    } catch (IOException e) {
      found.add(Diagnosis.bad("disk", "Its free space cannot be read; look at the disk."));
    }
  }

  private void key(Home home) {
    Path file = home.root().resolve("secret.key");
    try {
      Set<PosixFilePermission> rights =
          Files.exists(file) ? Files.getPosixFilePermissions(file) : Set.of();
      boolean others = rights.stream().anyMatch(r -> !r.name().startsWith("OWNER_"));
      if (others) {
        found.add(
            Diagnosis.bad(
                "key", "Others can read " + file + "; take that right away with chmod 600."));
      }
    } catch (IOException | UnsupportedOperationException e) {
      // File systems without such rights have nothing to check.
      return;
    }
  }

  private void running(Home home) {
    RunFile run = RunFile.read(home).orElse(null);
    if (run == null) {
      found.add(Diagnosis.bad("running", "It is starting or stopping; ask again in a moment."));
      return;
    }
    String failure = new HealthProbe(run.address(), run.port()).askOnce();
    found.add(
        failure.isEmpty()
            ? Diagnosis.good(
                "running", "It runs as process " + run.pid() + " on port " + run.port() + ".")
            : Diagnosis.bad(
                "running",
                "It runs as process "
                    + run.pid()
                    + " but is not well ("
                    + failure
                    + "); look at "
                    + home.log()
                    + "."));
  }

  private void port() {
    try {
      PortCheck.refuseWhenInUse(settings.address(), settings.port());
      found.add(Diagnosis.good("port", settings.port() + " is free; Rapport does not run."));
    } catch (Refusal e) {
      found.add(Diagnosis.bad("port", e.getMessage()));
    }
  }

  private void database(Home home) {
    Database database = settings.database(home);
    try (Connection connection = DatabaseCheck.open(database)) {
      found.add(
          Diagnosis.good(
              "database",
              connection.getMetaData().getDatabaseProductName()
                  + " "
                  + connection.getMetaData().getDatabaseProductVersion()
                  + " answers at "
                  + DatabaseCheck.withoutSecrets(database.url())
                  + "."));
    } catch (Refusal | SQLException e) {
      found.add(Diagnosis.bad("database", e.getMessage()));
    }
  }

  private void plugins(Home home) {
    List<Finding> refused = new Installed(dist, home, false).resolved().findings();
    refused.forEach(f -> found.add(Diagnosis.bad("plugin " + f.id(), f.reason() + ".")));
    if (refused.isEmpty()) {
      found.add(Diagnosis.good("plugins", "All fit together."));
    }
  }
}
