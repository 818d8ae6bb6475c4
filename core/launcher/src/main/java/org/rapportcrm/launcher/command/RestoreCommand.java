package org.rapportcrm.launcher.command;

import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.backup.Backups;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;
import org.rapportcrm.launcher.start.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rapport restore}. */
@Command(
    name = "restore",
    description =
        "Restores a backup into an empty home, and into the empty database that its settings name:"
            + " H2 or PostgreSQL, whichever the backup was made from.")
public final class RestoreCommand implements Runnable {
  @Mixin private HomeOption home;

  @Parameters(paramLabel = "FILE", description = "The backup.")
  private Path file;

  @Override
  public void run() {
    Home place = Home.open(home.folder());
    Settings settings = Settings.of(System.getenv(), home.folder(), null, false, false);
    try (HomeLock lock = HomeLock.take(place)) {
      long rows =
          new Backups(Dist.ofThisLauncher())
              .restore(file, place, settings.database(place), settings.secretKey());
      System.out.printf("%,d rows are back. Start Rapport with --home %s.%n", rows, place.root());
    }
  }
}
