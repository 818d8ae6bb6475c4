package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The plugin's jar, as its classes are now. */
final class DevJar {

  private DevJar() {}

  /** Writes it anew. */
  static Path of(PluginProject project) throws IOException {
    Path jar = project.own().resolve(project.id() + ".jar");
    Files.createDirectories(jar.getParent());
    List<Path> files;
    try (Stream<Path> all = Files.walk(project.classes())) {
      files = all.filter(file -> !file.equals(project.classes())).sorted().toList();
    }
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files) {
        String name = project.classes().relativize(file).toString().replace('\\', '/');
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
