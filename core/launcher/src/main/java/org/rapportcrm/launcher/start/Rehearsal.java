package org.rapportcrm.launcher.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.compose.Folders;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.payara.Database;

/** A start up to the first page on a home that is thrown away, with nothing of the real one. */
public final class Rehearsal {
  private Rehearsal() {}

  /**
   * @throws Refusal when this machine cannot start anything yet
   */
  public static void run(Dist dist) {
    HostCheck.refuseNameWithoutAddress();
    try {
      Path folder = Files.createTempDirectory("rapport-rehearsal");
      try {
        rehearse(dist, folder);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException("The rehearsal failed", e);
    }
  }

  private static void rehearse(Dist dist, Path folder) throws IOException, SQLException {
    Settings settings =
        Settings.of(
            Map.of("RAPPORT_DATABASE_URL", "jdbc:h2:mem:rehearsal"),
            folder,
            freePort(),
            false,
            false);
    Home home = Home.open(folder);
    Database database = settings.database(home);
    SystemProperties.set(dist, home, settings, database);
    Launcher launcher =
        new Launcher(
            dist,
            home,
            settings,
            set -> {},
            () -> {
              throw new Refusal("The program does not start, even with nothing but itself.");
            });
    launcher.boot(database);
    try (Connection keptOpen = DatabaseCheck.open(database)) {
      launcher.start(database);
    } finally {
      launcher.stop();
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
