package org.rapportcrm.launcher.dev;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Refusal;

/**
 * The folder of a plugin's project, as {@code rapport new-plugin} lays it out.
 *
 * @param root the folder with the {@code pom.xml}
 * @param id the plugin's id
 */
public record PluginProject(Path root, String id) {

  /**
   * Looks into a folder.
   *
   * @throws Refusal when there is no plugin's project in it
   */
  public static PluginProject in(Path folder) {
    Path root = folder.toAbsolutePath().normalize();
    Path manifest = root.resolve("src/main/manifest/META-INF/rapport/plugin.properties");
    if (!Files.isRegularFile(root.resolve("pom.xml")) || !Files.isRegularFile(manifest)) {
      throw new Refusal(
          "There is no plugin's project in "
              + root
              + "; name its folder, or make one with \"rapport new-plugin ID\".");
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(manifest)) {
      properties.load(in);
    } catch (IOException e) {
      throw new Refusal(manifest + " cannot be read (" + e.getMessage() + ").", e);
    }
    String id = properties.getProperty("id", "");
    if (!id.matches("[a-z][a-z0-9-]*")) {
      throw new Refusal(manifest + " has no id; write one, such as id=shop-visits.");
    }
    return new PluginProject(root, id);
  }

  Path sources() {
    return root.resolve("src/main/java");
  }

  Path resources() {
    return root.resolve("src/main/resources");
  }

  Path classes() {
    return root.resolve("target/classes");
  }

  /** The files that its jar holds when it is made now, by their path in it. */
  Set<String> built() throws IOException {
    try (Stream<Path> files = Files.walk(classes())) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes().relativize(file).toString().replace('\\', '/'))
          .collect(Collectors.toSet());
    }
  }

  /** What {@code rapport dev} keeps for itself. */
  Path own() {
    return root.resolve("target/rapport-dev");
  }

  /** The home that Rapport runs on, unless another is named; gone with {@code mvn clean}. */
  public Path home() {
    return root.resolve("target/rapport-home");
  }
}
