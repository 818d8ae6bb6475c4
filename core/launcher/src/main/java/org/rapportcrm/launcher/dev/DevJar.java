package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A plugin's jar, as its classes are now. */
public final class DevJar {

  private DevJar() {}

  /**
   * Writes it anew.
   *
   * @param classes the folder that Maven calls {@code target/classes}
   * @param jar where to; folders that are missing are made
   * @return the jar
   */
  public static Path write(Path classes, Path jar) throws IOException {
    Files.createDirectories(jar.getParent());
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes)) {
      files = all.filter(file -> !file.equals(classes)).sorted().toList();
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        // Folders too: a server that lists pages finds those of a jar by its folders.
        boolean folder = Files.isDirectory(file);
        zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
        if (!folder) {
          Files.copy(file, zip);
        }
        zip.closeEntry();
      }
    }
    return jar;
  }
}
