package org.rapportcrm.launcher.migrate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The migrations of one owner for one database: those of {@code migrations}, and of {@code
 * migrations-h2} or {@code migrations-postgresql} for what only one of them knows.
 *
 * @param owner {@code core} or a plugin's id
 */
public record MigrationFiles(String owner, List<MigrationFile> files) {

  /**
   * Reads them.
   *
   * @param root a jar, or a folder of the same shape
   */
  public static MigrationFiles of(String owner, Path root, Dialect dialect) {
    String folder = "META-INF/rapport/" + owner + "/migrations";
    List<String> folders = List.of(folder + "/", folder + "-" + dialect.folder() + "/");
    try {
      List<MigrationFile> files =
          Files.isDirectory(root) ? inFolder(root, folders) : inJar(root, folders);
      files.sort(Comparator.comparing(MigrationFile::name));
      return new MigrationFiles(owner, List.copyOf(files));
    } catch (IOException e) {
      throw new UncheckedIOException("The migrations in " + root + " cannot be read", e);
    }
  }

  /** The same without those of other versions. */
  public MigrationFiles only(Set<String> versions) {
    return new MigrationFiles(
        owner,
        files.stream()
            .filter(file -> file.version().filter(versions::contains).isPresent())
            .toList());
  }

  private static List<MigrationFile> inJar(Path jar, List<String> folders) throws IOException {
    List<MigrationFile> files = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().filter(e -> !e.isDirectory()).toList()) {
        for (String folder : folders) {
          if (entry.getName().startsWith(folder)) {
            String text =
                new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            files.add(new MigrationFile(entry.getName().substring(folder.length()), text));
          }
        }
      }
    }
    return files;
  }

  private static List<MigrationFile> inFolder(Path root, List<String> folders) throws IOException {
    List<MigrationFile> files = new ArrayList<>();
    for (String folder : folders) {
      if (Files.isDirectory(root.resolve(folder))) {
        try (Stream<Path> found = Files.list(root.resolve(folder))) {
          for (Path file : found.toList()) {
            files.add(new MigrationFile(file.getFileName().toString(), Files.readString(file)));
          }
        }
      }
    }
    return files;
  }
}
