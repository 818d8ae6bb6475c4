package org.rapportcrm.launcher.deploy;

import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.rapportcrm.launcher.resolve.Candidate;

/**
 * Tells which plugin a failure comes from: the one whose classes or jar the text of the failure
 * names.
 */
public final class Culprit {
  private static final Pattern CLASS_NAME =
      Pattern.compile("\\b[a-z][\\w]*(?:[./][\\w$]+)*[./][A-Z][\\w$]*");

  private Culprit() {}

  /** The plugin that is known to be the cause, else the one that the text names. */
  public static Optional<Candidate> of(Attempt tried, List<Candidate> plugins) {
    Optional<Candidate> known =
        plugins.stream().filter(plugin -> plugin.id().equals(tried.culprit())).findFirst();
    return known.isPresent() ? known : in(tried.failure(), plugins);
  }

  /** The plugin that is named most; empty when none is named. */
  static Optional<Candidate> in(String failure, List<Candidate> plugins) {
    Map<Candidate, Integer> named = new LinkedHashMap<>();
    for (Candidate plugin : plugins) {
      int times = timesNamed(failure, plugin);
      if (times > 0) {
        named.put(plugin, times);
      }
    }
    return named.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private static int timesNamed(String failure, Candidate plugin) {
    int times = 0;
    Set<String> classes = classesOf(plugin);
    Matcher match = CLASS_NAME.matcher(failure);
    while (match.find()) {
      if (classes.contains(match.group().replace('/', '.').replaceFirst("\\$.*$", ""))) {
        times++;
      }
    }
    for (String trace :
        List.of(
            "plugin-" + plugin.id() + "-" + plugin.manifest().version() + ".jar",
            "META-INF/rapport/" + plugin.id() + "/",
            "plugin " + plugin.id() + " ",
            "plugin " + plugin.id() + ":")) {
      times += failure.contains(trace) ? 1 : 0;
    }
    return times;
  }

  private static Set<String> classesOf(Candidate plugin) {
    Set<String> names = new HashSet<>();
    try (ZipFile zip = new ZipFile(plugin.jar().toFile())) {
      zip.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .forEach(names::add);
    } catch (IOException e) {
      // A jar that can no longer be read names nothing; the set fails without it, or not at all.
      return names;
    }
    return names;
  }
}
