package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.app.text.BundleMessages;

/**
 * The plugins and themes in this composed application, in the order of their dependencies, and
 * those that the launcher refused. Fixed while the application runs.
 */
@ApplicationScoped
public class InstalledSet {

  /** A plugin that was not composed, with the launcher's reasons. */
  public record Refused(String id, List<LauncherSays> reasons) {

    /** What the launcher says of those that whoever started it did not want. */
    private static final Set<String> UNWANTED =
        Set.of("changes.out.safe-mode", "changes.out.disabled");

    /** Whether nothing is wrong with it: safe mode or {@code plugins/disabled.txt} kept it out. */
    boolean isLeftOut() {
      return reasons.stream().allMatch(reason -> UNWANTED.contains(reason.key()));
    }

    String reason(BundleMessages texts, Locale locale) {
      return reasons.stream()
          .map(reason -> reason.in(texts, locale))
          .collect(Collectors.joining(" "));
    }
  }

  private final List<Manifest> manifests;
  private final List<Refused> refused;
  private final Set<String> bundled;

  /** Reads the class path. */
  public InstalledSet() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    Properties set = read(loader.getResource("META-INF/rapport/set.properties"));
    List<String> order = words(set.getProperty("plugins", ""));
    List<Manifest> found = new ArrayList<>();
    try {
      for (URL url : Collections.list(loader.getResources("META-INF/rapport/plugin.properties"))) {
        found.add(Manifest.of(read(url), jarOf(url)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(
        Comparator.comparingInt((Manifest m) -> position(order, m.id()))
            .thenComparing(Manifest::id));
    manifests = List.copyOf(found);
    bundled = Set.copyOf(words(set.getProperty("bundled", "")));
    refused =
        words(set.getProperty("refused", "")).stream()
            .map(id -> new Refused(id, reasons(set.getProperty(id + ".reasons", "[]"))))
            .toList();
  }

  /** What is installed, dependencies first. */
  public List<Manifest> manifests() {
    return manifests;
  }

  /** Whether a plugin of this id came with Rapport, perhaps in an older version. */
  public boolean isBundled(String id) {
    return bundled.contains(id);
  }

  /** What was refused, and why. */
  public List<Refused> refused() {
    return refused;
  }

  /** The installed plugin with this id. */
  public Optional<Manifest> find(String id) {
    return manifests.stream().filter(manifest -> manifest.id().equals(id)).findFirst();
  }

  /** The plugin that a class came with; empty for the core's classes and those of libraries. */
  public Optional<Manifest> ownerOf(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    String file = fileName(source.getLocation().toString());
    return manifests.stream().filter(manifest -> fileName(manifest.jar()).equals(file)).findFirst();
  }

  /** Manifests by main class. */
  Map<String, Manifest> byMainClass() {
    Map<String, Manifest> byMain = new LinkedHashMap<>();
    manifests.forEach(manifest -> byMain.put(manifest.main(), manifest));
    return byMain;
  }

  private static int position(List<String> order, String id) {
    int index = order.indexOf(id);
    return index < 0 ? Integer.MAX_VALUE : index;
  }

  private static String jarOf(URL manifest) {
    String url = manifest.toString();
    int bang = url.indexOf("!/");
    return bang < 0
        ? url.replace("/META-INF/rapport/plugin.properties", "")
        : url.substring(0, bang);
  }

  private static String fileName(String location) {
    String path = location.endsWith("!/") ? location.substring(0, location.length() - 2) : location;
    path = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static List<LauncherSays> reasons(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonObject.class).stream()
          .map(LauncherSays::of)
          .toList();
    }
  }

  private static List<String> words(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(w -> !w.isEmpty()).toList();
  }

  private static Properties read(URL url) {
    Properties properties = new Properties();
    if (url == null) {
      return properties;
    }
    try (InputStream in = url.openStream()) {
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + url, e);
    }
    return properties;
  }
}
