package org.rapportcrm.launcher.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.Refusal;

/** A backup that is to be restored. */
final class BackupFile implements AutoCloseable {
  /** More than the list of all tables, sequences and migrations can be. */
  private static final int LONGEST_TEXT = 16 << 20;

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
      return new BackupFile(zip, BackupManifest.of(text(zip, entry)));
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
    ZipEntry entry = zip.getEntry(BackupWriter.KEY);
    if (entry == null) {
      throw new Refusal("The installation's key is missing in the backup; take another one.");
    }
    return text(zip, entry).strip();
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] text = in.readNBytes(LONGEST_TEXT + 1);
      if (text.length > LONGEST_TEXT) {
        throw new Refusal(
            entry.getName() + " in the backup is longer than it can be; take another one.");
      }
      return new String(text, StandardCharsets.UTF_8);
    }
  }

  /**
   * Writes the files under a folder of the backup; what lies deeper or elsewhere is passed over.
   *
   * @param under the folder's name with a slash
   */
  void unpack(String under, Path folder) throws IOException {
    List<? extends ZipEntry> entries =
        zip.stream().filter(e -> e.getName().startsWith(under)).toList();
    long needed = entries.stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
    long free = Files.getFileStore(existing(folder)).getUsableSpace();
    if (needed > free) {
      throw new Refusal(
          "The backup's %s need %,d MB, and %,d MB are free; make room."
              .formatted(under, needed >> 20, free >> 20));
    }
    for (ZipEntry entry : entries) {
      Path target = folder.resolve(entry.getName().substring(under.length())).normalize();
      if (entry.isDirectory() || !folder.equals(target.getParent())) {
        continue;
      }
      Files.createDirectories(folder);
      try (InputStream in = zip.getInputStream(entry);
          OutputStream out = Files.newOutputStream(target, StandardOpenOption.CREATE_NEW)) {
        in.transferTo(new Bounded(out, entry));
      }
    }
  }

  private static Path existing(Path folder) {
    Path there = folder.toAbsolutePath();
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    return there;
  }

  /** Takes no more than the archive says that there is. */
  private static final class Bounded extends FilterOutputStream {
    private final ZipEntry entry;
    private long left;

    Bounded(OutputStream out, ZipEntry entry) {
      super(out);
      this.entry = entry;
      left = entry.getSize();
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      left -= length;
      if (left < 0) {
        throw new Refusal(entry.getName() + " in the backup is longer than it says.");
      }
      out.write(bytes, from, length);
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
