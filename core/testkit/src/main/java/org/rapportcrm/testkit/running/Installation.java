package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.rapportcrm.launcher.Dist;

/**
 * Which Rapport of this machine the tests start: the folder in the system property {@code
 * rapport.dist} or in {@code RAPPORT_DIST}, else the one whose repository the project is built
 * with: the system property {@code rapport.repository}, {@code RAPPORT_REPOSITORY}, or {@code
 * .mvn/maven.config}.
 */
final class Installation {

  static final String MISSING =
      "No Rapport is installed here: name its folder by -Drapport.dist or RAPPORT_DIST, or let"
          + " \"rapport dev\" write .mvn/maven.config.";

  private static final String REPOSITORY = "-Drapport.repository=";

  private Installation() {}

  static Optional<Dist> find() {
    return Stream.<Optional<Path>>of(
            folder(System.getProperty("rapport.dist")),
            folder(System.getenv("RAPPORT_DIST")),
            above(System.getProperty("rapport.repository")),
            above(System.getenv("RAPPORT_REPOSITORY")),
            above(ofMaven(Path.of(".mvn/maven.config"))))
        .flatMap(Optional::stream)
        .filter(folder -> Files.isExecutable(folder.resolve("rapport")))
        .findFirst()
        .map(Dist::new);
  }

  /** Whether tests of the running program can be run here. */
  static ConditionEvaluationResult asked() {
    return find()
        .map(dist -> ConditionEvaluationResult.enabled("Rapport is installed in " + dist.root()))
        .orElseGet(() -> ConditionEvaluationResult.disabled(MISSING));
  }

  private static Optional<Path> folder(String name) {
    return name == null || name.isBlank() ? Optional.empty() : Optional.of(Path.of(name));
  }

  /** Where the repository of a distribution on this machine lies, is the distribution. */
  private static Optional<Path> above(String repository) {
    return repository == null || !repository.startsWith("file:")
        ? Optional.empty()
        : Optional.ofNullable(Path.of(URI.create(repository)).getParent());
  }

  private static String ofMaven(Path config) {
    if (!Files.isReadable(config)) {
      return null;
    }
    try (Stream<String> lines = Files.lines(config)) {
      return lines
          .filter(line -> line.startsWith(REPOSITORY))
          .map(line -> line.substring(REPOSITORY.length()).strip())
          .findFirst()
          .orElse(null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
