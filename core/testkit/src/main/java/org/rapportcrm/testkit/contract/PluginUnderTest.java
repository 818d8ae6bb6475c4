package org.rapportcrm.testkit.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rapportcrm.api.RapportPlugin;

/** The one plugin on the class path of a test. */
final class PluginUnderTest {

  private static final String MANIFEST = "META-INF/rapport/plugin.properties";

  final Properties manifest = new Properties();
  final RapportPlugin plugin;
  private final Path classes;

  PluginUnderTest() {
    Optional<RapportPlugin> main = main();
    plugin = main.orElseGet(Theme::new);
    classes = main.isPresent() ? folderOf(plugin.getClass()) : folderOfManifest();
    try (InputStream in = Files.newInputStream(classes.resolve(MANIFEST))) {
      manifest.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A theme has no main class, and so adds nothing by one. */
  private static final class Theme implements RapportPlugin {}

  /** Whether it is a theme: a jar without Java. */
  boolean isTheme() {
    return plugin instanceof Theme;
  }

  private static Optional<RapportPlugin> main() {
    return ServiceLoader.load(RapportPlugin.class).stream()
        .filter(found -> !found.type().getName().startsWith("org.rapportcrm.app."))
        .map(ServiceLoader.Provider::get)
        .reduce(
            (one, other) -> {
              throw new IllegalStateException("Two plugins: " + one + ", " + other);
            });
  }

  private static Path folderOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path folderOfManifest() {
    URL file = Thread.currentThread().getContextClassLoader().getResource(MANIFEST);
    if (file == null || !file.getProtocol().equals("file")) {
      throw new IllegalStateException(
          "ServiceLoader finds no RapportPlugin, and there is no " + MANIFEST + " of a theme");
    }
    try {
      return Path.of(file.toURI()).getParent().getParent().getParent();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  String id() {
    return manifest.getProperty("id");
  }

  /** What its tables, sequences and indexes begin with. */
  String tablePrefix() {
    return id().replace('-', '_') + "_";
  }

  /** Its texts in a language; {@code ""} is English. */
  Properties texts(String suffix) {
    Properties texts = new Properties();
    Path file = classes.resolve("META-INF/rapport/" + id() + "/messages" + suffix + ".properties");
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** Whether it has migrations. */
  boolean hasMigrations() {
    return Files.isDirectory(classes.resolve("META-INF/rapport/" + id() + "/migrations"));
  }

  /** Whether it has a file. */
  boolean has(String path) {
    return Files.isRegularFile(classes.resolve(path));
  }

  /** All its files, by their path with slashes. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(classes)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> classes.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All its classes, loaded and not initialised; libraries that travel with it are left out. */
  List<Class<?>> classes() {
    if (isTheme()) {
      return List.of();
    }
    String own = plugin.getClass().getPackageName().replace('.', '/') + "/";
    return files().stream()
        .filter(file -> file.startsWith(own) && file.endsWith(".class"))
        .<Class<?>>map(this::load)
        .toList();
  }

  /** A second table of contents. */
  RapportPlugin anotherOne() {
    if (isTheme()) {
      return new Theme();
    }
    try {
      return plugin.getClass().getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          plugin.getClass() + " needs a public constructor without parameters", e);
    }
  }

  /** Ids of the plugins that a key of the manifest lists, without their ranges. */
  List<String> list(String key) {
    return Pattern.compile("[a-z][a-z0-9-]*")
        .matcher(manifest.getProperty(key, "").replaceAll("[\\[(][^\\])]*[\\])]", ""))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** Its migrations by file name. */
  Map<String, String> migrations() {
    Map<String, String> texts = new TreeMap<>();
    for (String file : files()) {
      if (file.endsWith(".sql")) {
        try {
          texts.put(file, Files.readString(classes.resolve(file)));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return texts;
  }

  /** The table in which Flyway keeps which of its migrations ran. */
  String history() {
    return "flyway_" + id().replace('-', '_');
  }

  private Class<?> load(String file) {
    String name = file.substring(0, file.length() - ".class".length()).replace('/', '.');
    try {
      return Class.forName(name, false, plugin.getClass().getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }
}
