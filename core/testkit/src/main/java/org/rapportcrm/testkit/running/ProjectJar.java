package org.rapportcrm.testkit.running;

import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import org.rapportcrm.launcher.dev.DevJar;

/**
 * The plugin of this project, as Maven compiled it for the tests.
 *
 * @param id its id
 * @param classes the folder {@code target/classes}
 */
record ProjectJar(String id, Path classes) {

  private static final String MANIFEST = "META-INF/rapport/plugin.properties";

  /**
   * The plugin whose manifest lies in a folder of the class path.
   *
   * @throws IllegalStateException when there is none
   */
  static ProjectJar ofThisProject() throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    for (URL manifest : Collections.list(loader.getResources(MANIFEST))) {
      if (manifest.getProtocol().equals("file")) {
        Properties properties = new Properties();
        try (var in = new InputStreamReader(manifest.openStream(), StandardCharsets.UTF_8)) {
          properties.load(in);
        }
        return new ProjectJar(properties.getProperty("id"), folder(manifest));
      }
    }
    throw new IllegalStateException(
        "There is no " + MANIFEST + " in a folder of the class path: is this a plugin's project?");
  }

  /** Writes its jar into a folder. */
  Path write(Path folder) throws IOException {
    return DevJar.write(classes, folder.resolve(id + ".jar"));
  }

  private static Path folder(URL manifest) {
    try {
      return Path.of(manifest.toURI()).getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
