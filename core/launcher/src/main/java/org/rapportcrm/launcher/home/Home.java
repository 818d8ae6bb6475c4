package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.rapportcrm.launcher.Refusal;

/** The folder of one installation: its data, plugins, themes, logs and what a run leaves behind. */
public record Home(Path root) {

  /**
   * Makes the folders that are missing. The database and what a run works with (jars between their
   * check and their use among it) are their owner's alone.
   *
   * @throws Refusal when they cannot be made or written to
   */
  public static Home open(Path folder) {
    Home home = new Home(folder.toAbsolutePath().normalize());
    try {
      for (Path part :
          new Path[] {home.data(), home.plugins(), home.themes(), home.logs(), home.run()}) {
        Files.createDirectories(home.root);
        boolean closed = part.equals(home.data()) || part.equals(home.run());
        Files.createDirectories(part, closed ? ownerAlone(part) : new FileAttribute<?>[0]);
        if (!Files.isWritable(part)) {
          throw unwritable(part, null);
        }
      }
      return home;
    } catch (IOException e) {
      throw unwritable(home.root, e);
    }
  }

  /**
   * A home that was started before, for the commands that only look at it or talk to it.
   *
   * @throws Refusal when there is none
   */
  public static Home existing(Path folder) {
    Home home = new Home(folder.toAbsolutePath().normalize());
    if (!Files.isDirectory(home.run())) {
      throw new Refusal(
          "There is no Rapport in "
              + home.root()
              + "; name its home folder with --home DIR or RAPPORT_HOME. For a new one: rapport start"
              + " --home "
              + home.root());
    }
    return home;
  }

  private static FileAttribute<?>[] ownerAlone(Path folder) {
    if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
    };
  }

  private static Refusal unwritable(Path folder, IOException cause) {
    return new Refusal(
        "The home folder "
            + folder
            + " cannot be written to; give this user the right to write there or choose another"
            + " folder with --home DIR or RAPPORT_HOME.",
        cause);
  }

  public Path data() {
    return root.resolve("data");
  }

  public Path plugins() {
    return root.resolve("plugins");
  }

  public Path themes() {
    return root.resolve("themes");
  }

  public Path logs() {
    return root.resolve("logs");
  }

  public Path log() {
    return logs().resolve("rapport.log");
  }

  /** What belongs to the running program alone and is made anew at each start. */
  public Path run() {
    return root.resolve("run");
  }
}
