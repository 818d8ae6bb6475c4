package org.rapportcrm.app.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The folder {@code backups} of a home. A file that ends in {@code .zip} came back whole in a
 * trial; until then it is called {@code .untried}.
 */
public final class BackupFolder {

  private static final Pattern NAME = Pattern.compile("rapport-\\d{8}-\\d{6}\\.zip");
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

  private final Path folder;

  /** This folder, which need not exist yet. */
  public BackupFolder(Path folder) {
    this.folder = folder;
  }

  /** A backup that came back whole. */
  public record Backup(String name, Instant at, long bytes) {}

  /** All of them, the newest first. */
  public List<Backup> all() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> NAME.matcher(file.getFileName().toString()).matches())
          .map(BackupFolder::backup)
          .sorted(Comparator.comparing(Backup::name).reversed())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of a backup; empty when there is none of this name, whatever the name is. */
  public Optional<Path> find(String name) {
    return all().stream()
        .filter(backup -> backup.name().equals(name))
        .map(backup -> folder.resolve(backup.name()))
        .findFirst();
  }

  /** Where a backup of this moment is written; what an earlier attempt left is gone then. */
  Path untried(Instant at) throws IOException {
    Files.createDirectories(folder);
    try (Stream<Path> files = Files.list(folder)) {
      for (Path left : files.filter(file -> file.toString().endsWith(".untried")).toList()) {
        Files.delete(left);
      }
    }
    return folder.resolve("rapport-" + STAMP.format(at) + ".zip.untried");
  }

  /** It came back whole: from now on it is a backup. */
  Backup tried(Path untried) throws IOException {
    String name = untried.getFileName().toString().replaceFirst("\\.untried$", "");
    return backup(Files.move(untried, folder.resolve(name)));
  }

  private static Backup backup(Path file) {
    try {
      return new Backup(
          file.getFileName().toString(),
          Files.getLastModifiedTime(file).toInstant(),
          Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
