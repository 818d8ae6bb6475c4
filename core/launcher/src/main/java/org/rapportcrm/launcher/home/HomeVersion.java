package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.manifest.Version;

/** Which version of Rapport wrote the home; its data may not be opened by an older one. */
public final class HomeVersion {
  private HomeVersion() {}

  /**
   * @throws Refusal when the home was written by a newer version
   */
  public static void check(Home home, String running) {
    Path file = home.root().resolve("version");
    try {
      if (Files.exists(file)) {
        String written = Files.readString(file).trim();
        if (Version.parse(written).compareTo(Version.parse(running)) > 0) {
          throw new Refusal(
              "The home folder "
                  + home.root()
                  + " was written by Rapport "
                  + written
                  + " and this is "
                  + running
                  + "; start it with Rapport "
                  + written
                  + " or newer, or choose another folder with --home DIR.");
        }
      }
    } catch (IllegalArgumentException e) {
      throw new Refusal(
          "The file " + file + " does not hold a version; write the version that was used last.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Notes that this version has written the home. */
  public static void write(Home home, String running) {
    try {
      Files.writeString(home.root().resolve("version"), running + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
