package org.rapportcrm.launcher.check.jar;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.code.ClassFacts;

/** Opens a jar and unpacks it once, in memory, as far as its limits go. */
public final class JarReader {
  static final Rule EMPTY =
      Rule.error("jar.empty", "The file has no bytes.", "Copy the jar again.")
          .says("The file is empty.");
  static final Rule NO_JAR =
      Rule.error("jar.not-a-jar", "The file is no jar.", "Choose the jar that the build wrote.")
          .says("The file does not begin as a jar does.");
  static final Rule TRUNCATED =
      Rule.error(
              "jar.truncated",
              "The jar is cut off or damaged.",
              "Copy the jar again, or build it again.")
          .says("The jar cannot be read to its end ({0}).");
  static final Rule TOO_LARGE =
      Rule.error(
              "jar.too-large",
              "The jar is larger than a plugin may be.",
              "Take out libraries and data that the plugin does not need.")
          .says("The jar has {0} MB, and a plugin may have {1}.");
  static final Rule BOMB =
      Rule.error(
              "jar.bomb",
              "The jar unpacks to more than a plugin may hold.",
              "Do not install it; a real plugin does not unpack to that much.")
          .says("files", "The jar holds more than {0} files.")
          .says("size", "The jar of {0} kB unpacks to more than {1} MB.");

  private static final int LARGEST_TEXT = 1024 * 1024;
  private static final long ALL_TEXTS = 16L * 1024 * 1024;
  private static final int LARGEST_CLASS = 4 * 1024 * 1024;

  private final Path jar;
  private final Limits limits;
  private final Findings findings;

  private final List<String> names = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final Map<String, byte[]> texts = new LinkedHashMap<>();
  private final Map<String, ClassFacts> classes = new LinkedHashMap<>();
  private final Map<String, String> badClasses = new LinkedHashMap<>();
  private long packed;
  private long unpacked;
  private long textBytes;

  private JarReader(Path jar, Limits limits, Findings findings) {
    this.jar = jar;
    this.limits = limits;
    this.findings = findings;
  }

  /** The rules that opening a jar may find broken. */
  public static List<Rule> rules() {
    return List.of(EMPTY, NO_JAR, TRUNCATED, TOO_LARGE, BOMB);
  }

  /** Reads a jar; empty, with a finding, when it cannot be read or is too large. */
  public static Optional<JarContents> read(Path jar, Limits limits, Findings findings) {
    return new JarReader(jar, limits, findings).read();
  }

  private Optional<JarContents> read() {
    try {
      packed = Files.size(jar);
      if (packed == 0) {
        findings.add(EMPTY, "");
        return Optional.empty();
      }
      if (packed > limits.packed()) {
        findings.add(TOO_LARGE, "", megabytes(packed), megabytes(limits.packed()));
        return Optional.empty();
      }
      return unpack();
    } catch (IOException | IllegalArgumentException e) {
      refuseUnreadable(e);
      return Optional.empty();
    }
  }

  private void refuseUnreadable(Exception e) {
    if (beginsAsJar()) {
      findings.add(TRUNCATED, "", e.getMessage());
    } else {
      findings.add(NO_JAR, "");
    }
  }

  private boolean beginsAsJar() {
    try (InputStream in = Files.newInputStream(jar)) {
      return in.read() == 'P' && in.read() == 'K';
    } catch (IOException e) {
      return false;
    }
  }

  private Optional<JarContents> unpack() throws IOException {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        names.add(entry.getName());
        if (names.size() > limits.entries()) {
          findings.addAs(BOMB, "files", "", limits.entries());
          return Optional.empty();
        }
        if (!entry.isDirectory() && !take(zip, entry)) {
          findings.addAs(BOMB, "size", entry.getName(), packed / 1024 + 1, megabytes(unpacked));
          return Optional.empty();
        }
      }
    }
    Set<String> folders =
        names.stream().filter(name -> name.endsWith("/")).collect(Collectors.toSet());
    names.removeIf(name -> name.endsWith("/") && !name.contains("..") && !name.startsWith("/"));
    return Optional.of(
        new JarContents(
            List.copyOf(names),
            folders,
            Collections.unmodifiableMap(texts),
            Collections.unmodifiableMap(classes),
            Collections.unmodifiableMap(badClasses)));
  }

  /** Unpacks one entry to its end; false when that was more than the limits allow. */
  private boolean take(ZipFile zip, ZipEntry entry) throws IOException {
    String name = entry.getName();
    boolean isClass = name.endsWith(".class");
    int most = isClass ? LARGEST_CLASS : LARGEST_TEXT;
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    CRC32 sum = new CRC32();
    try (InputStream in = zip.getInputStream(entry)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        unpacked += read;
        sum.update(buffer, 0, read);
        if (isBomb()) {
          return false;
        }
        if (kept.size() <= most) {
          kept.write(buffer, 0, read);
        }
      }
    }
    // Of a name that is there twice only one entry can be read, under both sums.
    boolean first = seen.add(name);
    if (first && sum.getValue() != entry.getCrc()) {
      throw new ZipException(name + " has a wrong check sum");
    }
    if (kept.size() <= most) {
      keep(name, isClass, kept.toByteArray());
    } else if (isClass) {
      badClasses.put(name, "it is larger than any class");
    }
    return true;
  }

  private boolean isBomb() {
    return unpacked > limits.unpacked()
        || (unpacked > limits.ratioFrom() && unpacked / Math.max(1, packed) > limits.ratio());
  }

  private void keep(String name, boolean isClass, byte[] bytes) {
    if (!isClass) {
      if (textBytes + bytes.length <= ALL_TEXTS) {
        textBytes += bytes.length;
        texts.putIfAbsent(name, bytes);
      }
    } else if (!name.endsWith("module-info.class")) {
      try {
        String path = name.replaceFirst("^META-INF/versions/\\d+/", "");
        ClassFacts facts =
            ClassFacts.read(path.substring(0, path.length() - ".class".length()), bytes);
        classes.putIfAbsent(facts.name(), facts);
      } catch (IllegalArgumentException e) {
        badClasses.put(name, e.getMessage());
      }
    }
  }

  private static long megabytes(long bytes) {
    return (bytes + 1024 * 1024 - 1) / (1024 * 1024);
  }
}
