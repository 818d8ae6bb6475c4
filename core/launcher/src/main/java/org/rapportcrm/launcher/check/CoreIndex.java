package org.rapportcrm.launcher.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.check.code.ClassFacts;
import org.rapportcrm.launcher.check.data.SqlTargets;
import org.rapportcrm.launcher.manifest.Version;

/** What is known of rapport-api and the core; each part is read when it is first asked for. */
public final class CoreIndex {
  private static final String APPLICATION = "rapport-app";
  private static final String SERVICES = "META-INF/services/org.rapportcrm.api.RapportPlugin";
  private static final String MIGRATIONS = "META-INF/rapport/core/migrations";

  /** Clicks, calendars and opens: addresses of one letter that are no public pages. */
  private static final Set<String> ANSWERED_ELSEWHERE = Set.of("c", "k", "o");

  private final CheckContext context;
  private Map<String, ClassFacts> api;
  private Map<String, String> packages;
  private Set<String> publicPrefixes;
  private Set<String> tables;

  CoreIndex(CheckContext context) {
    this.context = context;
  }

  Version apiVersion() {
    return context.api();
  }

  synchronized Map<String, ClassFacts> api() {
    if (api == null) {
      Map<String, ClassFacts> found = new HashMap<>();
      for (ClassFacts facts : classes(context.apiJar(), null)) {
        found.put(facts.name(), facts);
      }
      api = found;
    }
    return api;
  }

  synchronized Map<String, String> packages() {
    if (packages == null) {
      Map<String, String> found = new HashMap<>();
      for (Path jar : context.coreJars()) {
        for (String name : packagesOf(jar)) {
          found.putIfAbsent(name, jar.getFileName().toString());
        }
      }
      packages = found;
    }
    return packages;
  }

  synchronized Set<String> publicPrefixes() {
    if (publicPrefixes == null) {
      Set<String> found = new TreeSet<>(ANSWERED_ELSEWHERE);
      for (Path jar : applications()) {
        List<String> features =
            text(jar, SERVICES)
                .lines()
                .map(line -> line.replaceFirst("#.*", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> line.replace('.', '/'))
                .toList();
        classes(jar, features).forEach(facts -> found.addAll(facts.publicPrefixes()));
      }
      publicPrefixes = found;
    }
    return publicPrefixes;
  }

  synchronized Set<String> tables() {
    if (tables == null) {
      Set<String> found = new TreeSet<>();
      for (Path jar : applications()) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
          for (ZipEntry entry : zip.stream().toList()) {
            if (entry.getName().startsWith(MIGRATIONS) && entry.getName().endsWith(".sql")) {
              found.addAll(SqlTargets.created(text(zip, entry)));
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      tables = found;
    }
    return tables;
  }

  private List<Path> applications() {
    return context.coreJars().stream()
        .filter(jar -> jar.getFileName().toString().startsWith(APPLICATION))
        .toList();
  }

  /** The packages of the classes in a jar, with slashes. */
  static Set<String> packagesOf(Path jar) {
    Set<String> names = new TreeSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .map(ZipEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
          .map(Surroundings::packageOf)
          .forEach(names::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.remove("");
    return names;
  }

  /** The classes of a jar with these names, or all when {@code names} is null. */
  static List<ClassFacts> classes(Path jar, List<String> names) {
    List<ClassFacts> found = new ArrayList<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        String name = entry.getName().replaceFirst("\\.class$", "");
        boolean isClass = entry.getName().endsWith(".class") && !name.startsWith("META-INF/");
        if (isClass && !name.endsWith("-info") && (names == null || names.contains(name))) {
          try (InputStream in = zip.getInputStream(entry)) {
            found.add(ClassFacts.read(name, in.readAllBytes()));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private static String text(Path jar, String name) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(name);
      return entry == null ? "" : text(zip, entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(ZipFile zip, ZipEntry entry) throws IOException {
    try (InputStream in = zip.getInputStream(entry)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
