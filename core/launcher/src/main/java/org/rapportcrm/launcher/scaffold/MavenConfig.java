package org.rapportcrm.launcher.scaffold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;

/**
 * {@code .mvn/maven.config} of a plugin's project: where the Rapport of this machine keeps
 * rapport-api and the test kit. The file is not shared, so that the project's pom names no path.
 */
public final class MavenConfig {

  private MavenConfig() {}

  /**
   * Writes it, over the one that is there.
   *
   * @throws Refusal when it cannot be written
   */
  public static void write(Path project, Dist dist) {
    Path file = project.resolve(".mvn/maven.config");
    try {
      Files.createDirectories(file.getParent());
      // What lies on the disk may be read without a network too.
      Files.writeString(
          file,
          "-Drapport.repository=%s%n-Daether.offline.protocols=file%n"
              .formatted(dist.repository().toUri().toString().replaceFirst("/$", "")));
    } catch (IOException e) {
      throw new Refusal(file + " cannot be written (" + e.getMessage() + ").", e);
    }
  }

  /** Writes it where there is none. */
  public static void ensure(Path project, Dist dist) {
    if (!Files.exists(project.resolve(".mvn/maven.config"))) {
      write(project, dist);
    }
  }
}
