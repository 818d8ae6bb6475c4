package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.backup.Backups;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.local.RunningRapport;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.start.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rapport backup}. */
@Command(
    name = "backup",
    description =
        "Writes all data, plugins and the key into one file, and tries to restore it. Rapport may"
            + " run meanwhile. Keep the file as safe as the installation itself.")
public final class BackupCommand implements Runnable {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", description = "The file to write.")
  private Path file;

  @Option(names = "--untried", description = "Does not try to restore it.")
  private boolean untried;

  @Override
  public void run() {
    Home place = Home.existing(home.folder());
    Backups backups = new Backups(Dist.ofThisLauncher());
    if (HomeLock.isTaken(place)) {
      RunningRapport rapport = RunningRapport.of(place);
      Backups.write(file, out -> rapport.download("/api/v1/local/backup", out));
    } else {
      Settings settings = Settings.of(System.getenv(), home.folder(), null, false, false);
      Database database = settings.database(place);
      SecretKey key = SecretKey.of(place, settings.secretKey());
      try (HomeLock lock = HomeLock.take(place)) {
        Backups.write(file, backups.writer(place, key, database.connections())::write);
      }
    }
    System.out.println("The backup is in " + file + ".");
    if (!untried) {
      System.out.printf(
          "It was restored for a trial: all %,d rows came back.%n", backups.tryOut(file));
    }
  }
}
