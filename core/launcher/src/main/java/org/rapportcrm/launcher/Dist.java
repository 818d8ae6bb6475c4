package org.rapportcrm.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the installed program. Nothing is ever written into them. */
public record Dist(Path root) {

  /** The distribution this launcher was started from: its jar lies in {@code lib/}. */
  public static Dist ofThisLauncher() {
    try {
      Path jar =
          Path.of(Dist.class.getProtectionDomain().getCodeSource().getLocation().toURI())
              .toAbsolutePath();
      return new Dist(jar.getParent().getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The launcher does not know where it was started from", e);
    }
  }

  /** The version of Rapport, or {@code 0.0.0} when run outside a packaged jar. */
  public static String version() {
    String version = Dist.class.getPackage().getImplementationVersion();
    return version == null ? "0.0.0" : version;
  }

  public Path payara() {
    return root.resolve("payara");
  }

  /** All that goes to {@code WEB-INF/lib}, the application itself among it. */
  public List<Path> applicationJars() {
    return jars(root.resolve("app"));
  }

  /** The application's jars and the libraries beside it on the class path of the process. */
  public List<Path> coreJars() {
    List<Path> jars = new ArrayList<>(applicationJars());
    jars.addAll(jars(root.resolve("lib/libraries")));
    return jars;
  }

  /** The template of new plugins. */
  public Path archetype() {
    return root.resolve("archetype");
  }

  /** A repository of Maven with what a plugin's project compiles against and tests with. */
  public Path repository() {
    return root.resolve("repository");
  }

  /** The jar of rapport-api, which plugins compile against. */
  public Path apiJar() {
    return applicationJars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith("rapport-api"))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("The distribution has no rapport-api jar"));
  }

  public List<Path> pluginJars() {
    return jars(root.resolve("plugins"));
  }

  public List<Path> themeJars() {
    return jars(root.resolve("themes"));
  }

  /** The jars of a folder by name; empty when there is no such folder. */
  public static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.getFileName().toString().endsWith(".jar"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
