package org.rapportcrm.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a plugin's jar for a test, from Java that stands in the test:
 *
 * <pre>{@code
 * Path jar =
 *     PluginJar.of("visits", "1.0.0")
 *         .adds("public List<Class<? extends TopBarMessage>> topBarMessages() {"
 *             + " return List.of(Greeting.class); }")
 *         .type("@ApplicationScoped public class Greeting implements TopBarMessage {"
 *             + " public String text(Locale locale) { return \"Hello\"; } }")
 *         .migration("V1__visits.sql", "create table visits_visit (id bigint primary key);")
 *         .write(folder);
 * }</pre>
 *
 * <p>What is not said is as it should be: a manifest, a main class, {@code beans.xml}, texts in
 * three languages.
 */
public final class PluginJar {
  private static final String MANIFEST = "META-INF/rapport/plugin.properties";
  private static final String SERVICES = "META-INF/services/org.rapportcrm.api.RapportPlugin";
  private static final String BEANS =
      "<beans xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"4.0\""
          + " bean-discovery-mode=\"annotated\"/>\n";

  /** What a source without a package sees. */
  private static final String IMPORTS =
      List.of(
              "java.time",
              "java.util",
              "java.util.function",
              "jakarta.enterprise.context",
              "jakarta.enterprise.event",
              "jakarta.inject",
              "jakarta.persistence",
              "jakarta.transaction",
              "jakarta.ws.rs",
              "org.rapportcrm.api",
              "org.rapportcrm.api.contact",
              "org.rapportcrm.api.data",
              "org.rapportcrm.api.health",
              "org.rapportcrm.api.hook",
              "org.rapportcrm.api.imports",
              "org.rapportcrm.api.job",
              "org.rapportcrm.api.message",
              "org.rapportcrm.api.page",
              "org.rapportcrm.api.plugin",
              "org.rapportcrm.api.privacy",
              "org.rapportcrm.api.rest",
              "org.rapportcrm.api.security",
              "org.rapportcrm.api.segment",
              "org.rapportcrm.api.settings",
              "org.rapportcrm.api.text",
              "org.rapportcrm.api.web")
          .stream()
          .map(name -> "import " + name + ".*; ")
          .collect(Collectors.joining());

  private final String id;
  private final String version;
  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, byte[]> files = new LinkedHashMap<>();
  private final List<String> sources = new ArrayList<>();
  private final List<Class<?>> seen = new ArrayList<>();
  private final StringBuilder contents = new StringBuilder();
  private boolean ownMain = true;

  private PluginJar(String id, String version) {
    this.id = id;
    this.version = version;
    manifest.put("id", id);
    manifest.put("version", version);
    manifest.put("kind", "plugin");
    manifest.put("name", id + ".name");
    manifest.put("description", id + ".description");
    manifest.put("vendor", "Example");
    manifest.put("license", "Apache-2.0");
    manifest.put("api", "[0.1,1)");
    text("name", id);
    text("description", "A plugin of a test.");
  }

  /** A plugin that does nothing yet. */
  public static PluginJar of(String id, String version) {
    return new PluginJar(id, version);
  }

  /** Sets a key of the manifest; {@code null} leaves it out. */
  public PluginJar manifest(String key, String value) {
    if (value == null) {
      manifest.remove(key);
    } else {
      manifest.put(key, value);
    }
    return this;
  }

  /** Methods of the main class, which implements {@code RapportPlugin}. */
  public PluginJar adds(String methods) {
    contents.append(methods).append('\n');
    return this;
  }

  /**
   * A type. Without a package it lies in the plugin's, {@link #packageName()}, and sees Jakarta EE
   * and the packages of rapport-api without imports.
   */
  public PluginJar type(String source) {
    String text = source.strip();
    boolean whole = text.startsWith("package ");
    sources.add(whole ? text : "package " + packageName() + "; " + IMPORTS + "\n" + text);
    return this;
  }

  /** A main class of one's own, written with {@link #type}. */
  public PluginJar main(String className) {
    ownMain = false;
    return manifest("main", className);
  }

  /** Compiles with the jar or folder of this class in view, too. */
  public PluginJar seeing(Class<?> type) {
    seen.add(type);
    return this;
  }

  /** A text in English, and something in Arabic and Persian; the key goes without the id. */
  public PluginJar text(String key, String english) {
    texts.put(id + "." + key, english);
    return this;
  }

  /** A console page at {@code /plugins/<id>/<name>}. */
  public PluginJar page(String name, String facelet) {
    return file("META-INF/resources/plugins/" + id + "/" + name + ".xhtml", facelet);
  }

  /** A migration for both databases. */
  public PluginJar migration(String name, String sql) {
    return file("META-INF/rapport/" + id + "/migrations/" + name, sql);
  }

  /** Any file; {@code null} leaves out one that would be there by itself. */
  public PluginJar file(String path, String text) {
    return file(path, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
  }

  /** Any file. */
  public PluginJar file(String path, byte[] bytes) {
    files.put(path, bytes);
    return this;
  }

  /** Where types without a package lie. */
  public String packageName() {
    return "com.example." + id.replace("-", "");
  }

  /**
   * Writes {@code <id>-<version>.jar}.
   *
   * @throws IllegalArgumentException with the compiler's words when a source is wrong
   */
  public Path write(Path folder) {
    Path jar = folder.resolve(id + "-" + version + ".jar");
    try {
      Files.createDirectories(folder);
      try (OutputStream out = Files.newOutputStream(jar);
          ZipOutputStream zip = new ZipOutputStream(out)) {
        Set<String> folders = new HashSet<>();
        for (Map.Entry<String, byte[]> entry : entries().entrySet()) {
          if (entry.getValue() != null) {
            writeFolders(entry.getKey(), folders, zip);
            zip.putNextEntry(new ZipEntry(entry.getKey()));
            zip.write(entry.getValue());
            zip.closeEntry();
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return jar;
  }

  /**
   * Pages are found only where the folders above them have entries of their own, as Maven writes.
   */
  private static void writeFolders(String path, Set<String> folders, ZipOutputStream zip)
      throws IOException {
    for (int end = path.indexOf('/'); end > 0; end = path.indexOf('/', end + 1)) {
      String folder = path.substring(0, end + 1);
      if (!folder.startsWith("..") && folders.add(folder)) {
        zip.putNextEntry(new ZipEntry(folder));
        zip.closeEntry();
      }
    }
  }

  private Map<String, byte[]> entries() {
    Map<String, byte[]> all = new LinkedHashMap<>();
    List<String> compiled = new ArrayList<>(sources);
    if (ownMain) {
      String main = packageName() + ".Main";
      manifest.put("main", main);
      compiled.add(
          "package "
              + packageName()
              + "; "
              + IMPORTS
              + "\npublic class Main implements RapportPlugin {\n"
              + contents
              + "}\n");
    }
    put(all, MANIFEST, lines(manifest));
    if (manifest.containsKey("main")) {
      put(all, SERVICES, manifest.get("main") + "\n");
    }
    put(all, "META-INF/beans.xml", BEANS);
    String bundle = "META-INF/rapport/" + id + "/messages";
    put(all, bundle + ".properties", lines(texts));
    put(all, bundle + "_ar.properties", lines(translated("نص للتجربة: ")));
    put(all, bundle + "_fa.properties", lines(translated("متن آزمایشی: ")));
    all.putAll(JavaSources.compile(compiled, seen));
    all.putAll(files);
    return all;
  }

  private Map<String, String> translated(String before) {
    Map<String, String> other = new TreeMap<>();
    texts.forEach((key, english) -> other.put(key, before + english));
    return other;
  }

  private static String lines(Map<String, String> properties) {
    return properties.entrySet().stream()
        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
        .collect(Collectors.joining());
  }

  private static void put(Map<String, byte[]> files, String path, String text) {
    files.put(path, text.getBytes(StandardCharsets.UTF_8));
  }
}
