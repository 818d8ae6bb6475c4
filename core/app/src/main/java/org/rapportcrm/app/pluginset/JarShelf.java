package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.app.data.HomeFolder;

/** Finds the jars of a set by their checksums, where jars of this installation lie. */
@ApplicationScoped
public class JarShelf {

  private volatile Set<String> shipped;

  /** Where jars are looked for, in this order. */
  List<Path> folders() {
    return Stream.concat(
            Stream.of(brought(), HomeFolder.resolve("plugins"), HomeFolder.resolve("themes")),
            bundled().stream())
        .toList();
  }

  /** Whether a jar came with Rapport; the distribution does not change while it runs. */
  boolean isShipped(String sha256) {
    Set<String> known = shipped;
    if (known == null) {
      known =
          bundled().stream()
              .flatMap(folder -> jars(folder).stream())
              .map(JarShelf::sum)
              .collect(Collectors.toUnmodifiableSet());
      shipped = known;
    }
    return known.contains(sha256);
  }

  private static List<Path> bundled() {
    Path dist = Path.of(System.getProperty("rapport.dist", ""));
    return List.of(dist.resolve("plugins"), dist.resolve("themes"));
  }

  /** The jar with this SHA-256. */
  Optional<Path> find(String sha256) {
    return folders().stream()
        .flatMap(folder -> jars(folder).stream())
        .filter(jar -> sum(jar).equals(sha256))
        .findFirst();
  }

  /**
   * Takes a jar for a set that is applied later.
   *
   * @return its SHA-256
   */
  public String bring(InputStream content) {
    try {
      Path folder = Files.createDirectories(brought());
      Path file = Files.createTempFile(folder, "jar", ".part");
      MessageDigest digest = digest();
      try (InputStream in = new DigestInputStream(content, digest)) {
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      }
      String sha256 = HexFormat.of().formatHex(digest.digest());
      Files.move(file, folder.resolve(sha256 + ".jar"), StandardCopyOption.REPLACE_EXISTING);
      return sha256;
    } catch (IOException e) {
      throw new UncheckedIOException("The jar cannot be kept in the home", e);
    }
  }

  /** Forgets what was brought. */
  void clear() {
    for (Path jar : jars(brought())) {
      try {
        Files.deleteIfExists(jar);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path brought() {
    return HomeFolder.resolve("run").resolve("set-jars");
  }

  private static List<Path> jars(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sum(Path file) {
    MessageDigest digest = digest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
