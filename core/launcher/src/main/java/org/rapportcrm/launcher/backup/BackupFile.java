package org.rapportcrm.launcher.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.Refusal;

/** A backup that is to be restored. */
final class BackupFile implements AutoCloseable {
  private final ZipFile zip;
  private final BackupManifest manifest;

  private BackupFile(ZipFile zip, BackupManifest manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /**
   * Opens it.
   *
   * @throws Refusal when it is no backup, or not a whole one
   */
  static BackupFile open(Path file) {
    ZipFile zip = null;
    try {
      zip = new ZipFile(file.toFile());
      ZipEntry entry = zip.getEntry(BackupManifest.ENTRY);
      if (entry == null) {
        throw new Refusal(
            file + " is no backup of Rapport, or the end of it is missing; take another one.");
      }
      try (InputStream in = zip.getInputStream(entry)) {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return new BackupFile(zip, BackupManifest.of(text));
      }
    } catch (IOException | Refusal e) {
      close(zip);
      throw e instanceof Refusal refusal
          ? refusal
          : new Refusal(file + " cannot be read as a backup (" + e.getMessage() + ").", e);
    }
  }

  BackupManifest manifest() {
    return manifest;
  }

  /** The rows of a table. */
  InputStream table(String name) throws IOException {
    ZipEntry entry = zip.getEntry(BackupWriter.TABLES + name + ".csv");
    if (entry == null) {
      throw new Refusal("The rows of " + name + " are missing in the backup; take another one.");
    }
    return zip.getInputStream(entry);
  }

  String key() throws IOException {
    try (InputStream in = zip.getInputStream(zip.getEntry(BackupWriter.KEY))) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII).strip();
    }
  }

  /**
   * Writes the files under a folder of the backup.
   *
   * @param under the folder's name with a slash
   */
  void unpack(String under, Path folder) throws IOException {
    for (ZipEntry entry : zip.stream().filter(e -> e.getName().startsWith(under)).toList()) {
      Path target = folder.resolve(entry.getName().substring(under.length())).normalize();
      if (entry.isDirectory() || !folder.equals(target.getParent())) {
        continue;
      }
      Files.createDirectories(folder);
      try (InputStream in = zip.getInputStream(entry)) {
        Files.copy(in, target);
      }
    }
  }

  @Override
  public void close() {
    close(zip);
  }

  private static void close(ZipFile zip) {
    try {
      if (zip != null) {
        zip.close();
      }
    } catch (IOException e) {
      // all of it that is needed was read
    }
  }
}
