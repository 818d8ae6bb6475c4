package org.rapportcrm.app.plugin.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.data.HomeFolder;

/** Jars on their way from a browser to the launcher, each in a folder of its own. */
@ApplicationScoped
public class Uploads {

  /** The largest jar, in bytes. */
  static final long MOST = 100L * 1024 * 1024;

  /**
   * Takes a file in under its own name, without its path and without odd characters.
   *
   * @throws ProblemException when it is empty or too large
   */
  Path receive(String name, InputStream content) {
    Path folder = null;
    try {
      Path uploads = Files.createDirectories(HomeFolder.resolve("run/plugins/uploads"));
      folder = Files.createTempDirectory(uploads, "upload-");
      Path file = folder.resolve(plain(name));
      long size = copy(content, file);
      if (size == 0) {
        throw KeyedProblem.badField("file", "changes.empty");
      }
      return file;
    } catch (IOException | ProblemException e) {
      delete(folder);
      if (e instanceof ProblemException problem) {
        throw problem;
      }
      throw new UncheckedIOException((IOException) e);
    }
  }

  /** Deletes a received file; the launcher has its own copy. */
  void forget(Path file) {
    delete(file.getParent());
  }

  private static long copy(InputStream content, Path file) throws IOException {
    byte[] buffer = new byte[64 * 1024];
    long size = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        size += read;
        if (size > MOST) {
          throw KeyedProblem.badField("file", "changes.too-large", MOST / 1024 / 1024);
        }
        out.write(buffer, 0, read);
      }
    }
    return size;
  }

  static String plain(String name) {
    String last = name == null ? "" : name.replaceFirst("^.*[/\\\\]", "");
    String safe = last.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
    return safe.isEmpty() ? "plugin.jar" : safe.length() > 100 ? safe.substring(0, 100) : safe;
  }

  private static void delete(Path folder) {
    if (folder == null) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
