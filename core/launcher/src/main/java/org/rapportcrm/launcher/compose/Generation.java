package org.rapportcrm.launcher.compose;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Resolution;

/** One composed web application in {@code run/app-N}: the core and a set of plugins. */
public record Generation(Path folder, Resolution set) {
  private static final String WEB_INF = "META-INF/rapport/web-inf/";
  private static final String APPLICATION = "rapport-app";

  /**
   * Writes the application.
   *
   * @param folder made anew; must not exist
   * @param application all jars of the core, its libraries among them
   * @param bundled ids of the plugins that came with Rapport
   * @throws UncheckedIOException when the disk refuses; the folder is then incomplete
   */
  public static Generation compose(
      Path folder, List<Path> application, Resolution set, Set<String> bundled) {
    try {
      Path lib = Files.createDirectories(folder.resolve("WEB-INF/lib"));
      for (Path jar : application) {
        Folders.linkOrCopy(jar, lib.resolve(jar.getFileName()));
      }
      for (Candidate plugin : set.plugins()) {
        addPlugin(plugin, lib.resolve(jarName(plugin)));
      }
      Path core = coreJar(application);
      copyWebInf(core, folder.resolve("WEB-INF"));
      writeGenerated(folder.resolve("WEB-INF/classes/META-INF"), core, set, bundled);
      return new Generation(folder, set);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The jars of the plugins as they are in this generation. */
  public List<Path> pluginJars() {
    return plugins().stream().map(Candidate::jar).toList();
  }

  /** The plugins, each with its jar in this generation. */
  public List<Candidate> plugins() {
    return set.plugins().stream()
        .map(
            plugin ->
                new Candidate(
                    plugin.manifest(),
                    folder.resolve("WEB-INF/lib").resolve(jarName(plugin)),
                    plugin.bundled()))
        .toList();
  }

  /** A jar of the home is copied: an admin may write over it, and a link would change with it. */
  private static void addPlugin(Candidate plugin, Path target) throws IOException {
    if (plugin.bundled()) {
      Folders.linkOrCopy(plugin.jar(), target);
    } else {
      Files.copy(plugin.jar(), target);
    }
  }

  /** A name of its own, so that a plugin's file never hides a library of the core. */
  static String jarName(Candidate plugin) {
    return "plugin-" + plugin.id() + "-" + plugin.manifest().version() + ".jar";
  }

  static Path coreJar(List<Path> application) {
    return application.stream()
        .filter(jar -> jar.getFileName().toString().startsWith(APPLICATION))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("The distribution has no " + APPLICATION + " jar"));
  }

  private static void copyWebInf(Path core, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(core.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName();
        if (name.startsWith(WEB_INF) && !entry.isDirectory()) {
          Path file = target.resolve(name.substring(WEB_INF.length()));
          Files.createDirectories(file.getParent());
          try (InputStream in = zip.getInputStream(entry)) {
            Files.copy(in, file);
          }
        }
      }
    }
  }

  private static void writeGenerated(Path metaInf, Path core, Resolution set, Set<String> bundled)
      throws IOException {
    List<String> entityJars = new ArrayList<>();
    entityJars.add(core.getFileName().toString());
    set.plugins().stream()
        .filter(plugin -> !plugin.manifest().kind().equals("theme"))
        .map(Generation::jarName)
        .forEach(entityJars::add);
    Path rapport = Files.createDirectories(metaInf.resolve("rapport"));
    Files.writeString(metaInf.resolve("persistence.xml"), PersistenceXml.of(entityJars));
    try (Writer writer = Files.newBufferedWriter(rapport.resolve("set.properties"))) {
      SetProperties.of(set, bundled).store(writer, "The set this application was composed of");
    }
  }
}
