package org.rapportcrm.launcher.home;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.resolve.Candidate;

/**
 * The jars that an admin put into the home and that did not work when they were tried: by their
 * checksum, in {@code refused.properties}, with the reason. They are not tried again at a start;
 * another file is, and so is the same one when the admin asks for it.
 */
public final class Refusals {
  private final Path file;

  public Refusals(Home home) {
    this.file = home.root().resolve("refused.properties");
  }

  /** Whether there are any, so that no checksum has to be made when there are none. */
  public boolean areThere() {
    return Files.exists(file);
  }

  /** Why this jar was refused; null when it was not. */
  public String reason(Path jar) {
    return areThere() ? read().getProperty(Checksum.of(jar)) : null;
  }

  /** Those of these plugins that were not refused. */
  public List<Candidate> free(List<Candidate> plugins) {
    return plugins.stream().filter(plugin -> reason(plugin.jar()) == null).toList();
  }

  /** What is said of a jar of which this was noted. */
  public static Said said(String reason) {
    return Said.of(
        "changes.out.tried",
        "it did not work when it was tried: {0}; replace the file or remove it",
        reason);
  }

  /**
   * Notes a jar.
   *
   * @param reason why, without a full stop
   */
  public void add(String sha256, String reason) {
    Properties all = read();
    all.setProperty(sha256, reason);
    write(all);
  }

  /** It works after all. */
  public void remove(String sha256) {
    Properties all = read();
    if (all.remove(sha256) != null) {
      write(all);
    }
  }

  private Properties read() {
    Properties all = new Properties();
    if (areThere()) {
      try (Reader reader = Files.newBufferedReader(file)) {
        all.load(reader);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return all;
  }

  private void write(Properties all) {
    try {
      if (all.isEmpty()) {
        Files.deleteIfExists(file);
        return;
      }
      try (Writer writer = Files.newBufferedWriter(file)) {
        all.store(writer, "Jars that did not work when they were tried");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
