package org.rapportcrm.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.rapportcrm.launcher.manifest.PluginJar;
import org.rapportcrm.launcher.resolve.Candidate;

/** Writes a plugin's jar for a test. */
public final class PluginJarFile {
  /** The same content is the same file, whenever it is written. */
  private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);

  private final Map<String, String> manifest = new LinkedHashMap<>();
  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  private PluginJarFile() {}

  public static PluginJarFile of(String id, String version) {
    return new PluginJarFile().with("id", id).with("version", version).with("api", "[0.1,1)");
  }

  public static PluginJarFile withoutManifest() {
    return new PluginJarFile();
  }

  public PluginJarFile with(String key, String value) {
    manifest.put(key, value);
    return this;
  }

  public PluginJarFile without(String key) {
    manifest.remove(key);
    return this;
  }

  public PluginJarFile entry(String name, String text) {
    entries.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  public PluginJarFile entry(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  public PluginJarFile withoutEntry(String name) {
    entries.remove(name);
    return this;
  }

  /** A class file of which only the head is there; nobody loads it. */
  public PluginJarFile classFile(String name, int java) {
    entries.put(
        name + ".class",
        new byte[] {
          (byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE, 0, 0, 0, (byte) (44 + java), 0, 0
        });
    return this;
  }

  public Path write(Path file) throws IOException {
    if (!manifest.isEmpty()) {
      StringBuilder text = new StringBuilder();
      manifest.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
      entry("META-INF/rapport/plugin.properties", text.toString());
    }
    Files.createDirectories(file.getParent());
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        ZipEntry named = new ZipEntry(entry.getKey());
        named.setTimeLocal(ALWAYS);
        zip.putNextEntry(named);
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  public Candidate bundled(Path folder) throws IOException {
    return candidate(folder.resolve("bundled"), true);
  }

  public Candidate own(Path folder) throws IOException {
    return candidate(folder.resolve("own"), false);
  }

  private Candidate candidate(Path folder, boolean bundled) throws IOException {
    Path jar = write(folder.resolve(manifest.get("id") + "-" + manifest.get("version") + ".jar"));
    return new Candidate(PluginJar.read(jar), jar, bundled);
  }
}
