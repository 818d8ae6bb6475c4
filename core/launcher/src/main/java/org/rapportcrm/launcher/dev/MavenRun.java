package org.rapportcrm.launcher.dev;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Refusal;

/** Runs Maven in the project: at the start, and when something changed that only Maven knows. */
final class MavenRun {

  private static final String CLASS_PATH =
      "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath";

  private final PluginProject project;

  MavenRun(PluginProject project) {
    this.project = project;
  }

  /**
   * Compiles the project and finds out its class path.
   *
   * @return what Maven complained of; empty when all is well
   */
  String compile() {
    try {
      Files.createDirectories(project.own());
      Process maven =
          new ProcessBuilder(
                  List.of(
                      command(project.root()),
                      "-B",
                      "-q",
                      "process-classes",
                      CLASS_PATH,
                      "-DincludeScope=compile",
                      "-Dmdep.outputFile=" + classPathFile()))
              .directory(project.root().toFile())
              .redirectErrorStream(true)
              .start();
      maven.getOutputStream().close();
      String said = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return maven.waitFor() == 0 ? "" : said.strip();
    } catch (IOException e) {
      throw new Refusal(
          "Maven does not start ("
              + e.getMessage()
              + "); install Maven 3.8 or newer (on Debian: apt-get install maven).",
          e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  /** What the project is compiled against, as Maven resolved it. */
  String classPath() {
    try {
      return Files.readString(classPathFile()).strip();
    } catch (IOException e) {
      return "";
    }
  }

  private Path classPathFile() {
    return project.own().resolve("classpath");
  }

  /** The project's own wrapper, else Maven of the path. */
  private static String command(Path root) {
    boolean windows = File.separatorChar == '\\';
    Path wrapper = root.resolve(windows ? "mvnw.cmd" : "mvnw");
    if (Files.isExecutable(wrapper)) {
      return wrapper.toString();
    }
    String name = windows ? "mvn.cmd" : "mvn";
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .map(Path::toString)
        .findFirst()
        .orElseThrow(
            () ->
                new Refusal(
                    "Maven was not found, and the project is built with it; install Maven 3.8 or"
                        + " newer (on Debian: apt-get install maven)."));
  }
}
