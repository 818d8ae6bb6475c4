package org.rapportcrm.launcher.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.compose.Folders;
import org.rapportcrm.launcher.compose.Generations;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.SecretKey;
import org.rapportcrm.launcher.payara.Database;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Installed;

/** Takes backups of an installation, tries them, and restores them. */
public final class Backups {
  /** Kept, or the level that is set on it would be forgotten. */
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  private final Dist dist;

  public Backups(Dist dist) {
    this.dist = dist;
  }

  /** Who writes the backup of a home, running or not. */
  public BackupWriter writer(Home home, SecretKey key, DataSource database) {
    return new BackupWriter(database, owners(home), home, key);
  }

  /**
   * Writes a file with what the work puts into it: whole and for its owner alone, or not at all.
   */
  public static void write(Path file, Work work) {
    Path target = file.toAbsolutePath();
    Path unfinished = target.resolveSibling(target.getFileName() + ".part");
    try {
      Files.deleteIfExists(unfinished);
      Files.createFile(unfinished);
      if (unfinished.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rw-------"));
      }
      try (OutputStream out = Files.newOutputStream(unfinished)) {
        work.to(out);
      }
      Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new Refusal("The backup " + file + " cannot be written: " + e.getMessage() + ".", e);
    } catch (SQLException e) {
      throw new Refusal("The database does not give its data: " + e.getMessage() + ".", e);
    } finally {
      try {
        Files.deleteIfExists(unfinished);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Puts a backup into a stream. */
  public interface Work {
    void to(OutputStream out) throws IOException, SQLException;
  }

  /**
   * Restores a backup into a database and a home that are thrown away.
   *
   * @return how many rows came back
   * @throws Refusal when it cannot be restored
   */
  public long tryOut(Path file) {
    try {
      Path folder = Files.createTempDirectory("rapport-restore");
      try {
        Home home = Home.open(folder);
        Database database = Database.of("jdbc:h2:file:" + home.data().resolve("rapport"), "", "");
        return restore(file, home, database, null);
      } finally {
        Folders.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Restores a backup.
   *
   * @param home an empty one, of which no Rapport runs
   * @param keyFromOutside the key that is set in the environment; null to keep the backup's
   * @return how many rows came back
   * @throws Refusal when it cannot be done; home and database are as before then
   */
  public long restore(Path file, Home home, Database database, String keyFromOutside) {
    for (String folder : BackupWriter.FOLDERS) {
      if (!files(home.root().resolve(folder)).isEmpty()) {
        throw new Refusal(
            "The home "
                + home.root()
                + " has "
                + folder
                + " of its own; restore into an empty one.");
      }
    }
    // Its report of each migration is for a log, and a command has none.
    FLYWAY.setLevel(Level.WARNING);
    try (BackupFile backup = BackupFile.open(file)) {
      try {
        for (String folder : BackupWriter.FOLDERS) {
          backup.unpack(folder + "/", home.root().resolve(folder));
        }
        fill(backup, home, database);
        if (keyFromOutside == null) {
          SecretKey.replace(home, backup.key());
        }
        return backup.manifest().rows().values().stream().mapToLong(Long::longValue).sum();
      } catch (RuntimeException e) {
        for (String folder : BackupWriter.FOLDERS) {
          files(home.root().resolve(folder)).forEach(Backups::delete);
        }
        throw e;
      }
    } catch (IOException e) {
      throw new Refusal("The backup " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  private void fill(BackupFile backup, Home home, Database database) throws IOException {
    Restoring restoring = new Restoring(backup, owners(home), database.connections());
    boolean begun = false;
    try {
      restoring.refuseUnlessEmpty();
      begun = true;
      restoring.run();
    } catch (SQLException e) {
      undo(restoring, begun);
      throw new Refusal("The database does not take the backup: " + e.getMessage() + ".", e);
    } catch (RuntimeException | IOException e) {
      undo(restoring, begun);
      throw e;
    }
  }

  private static void undo(Restoring restoring, boolean begun) {
    if (begun) {
      try {
        restoring.undo();
      } catch (SQLException e) {
        throw new Refusal(
            "The restore failed, and the database could not be emptied again; make it anew.", e);
      }
    }
  }

  private Owners owners(Home home) {
    Installed installed = new Installed(dist, home, false);
    List<Candidate> plugins = new ArrayList<>(installed.bundled());
    plugins.addAll(installed.own().candidates());
    return new Owners(Generations.coreJar(dist.applicationJars()), plugins);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(folder)) {
      return found.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
