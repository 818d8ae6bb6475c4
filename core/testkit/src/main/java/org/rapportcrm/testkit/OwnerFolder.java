package org.rapportcrm.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;

/** Where on the class path the core or a plugin lies: its jar, or the folder it is built into. */
final class OwnerFolder {
  private OwnerFolder() {}

  /**
   * Finds it by its folder of migrations, or by {@code META-INF/rapport/<owner>} when it has none.
   *
   * @throws IllegalStateException when it is not on the class path
   */
  static Path of(String owner) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    String folder = "META-INF/rapport/" + owner;
    URL url = loader.getResource(folder + "/migrations");
    if (url == null) {
      url = loader.getResource(folder);
    } else {
      folder += "/migrations";
    }
    if (url == null) {
      throw new IllegalStateException("There is no " + folder + " on the class path");
    }
    try {
      URLConnection connection = url.openConnection();
      if (connection instanceof JarURLConnection jar) {
        return Path.of(jar.getJarFileURL().toURI());
      }
      Path root = Path.of(url.toURI());
      for (int up = Path.of(folder).getNameCount(); up > 0; up--) {
        root = root.getParent();
      }
      return root;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(url.toString(), e);
    }
  }
}
