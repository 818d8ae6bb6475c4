package org.rapportcrm.launcher.manifest;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Reads a plugin's jar without loading a single class of it. */
public final class PluginJar {
  private static final int CLASS_FILE_OF_JAVA_1 = 44;
  private static final int LARGEST_MANIFEST = 64 * 1024;

  private PluginJar() {}

  /**
   * Reads the manifest and looks over every entry.
   *
   * @throws BadManifest when the jar cannot be a plugin here, with the reason and the remedy
   */
  public static PluginManifest read(Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      ZipEntry entry = zip.getEntry(PluginManifest.ENTRY);
      if (entry == null) {
        throw new BadManifest(
            "none",
            "it has no {0}, so it is no plugin; add one or remove the jar",
            PluginManifest.ENTRY);
      }
      PluginManifest manifest = PluginManifest.of(properties(zip, entry));
      refuseWhatWouldBreakTheRest(zip);
      return manifest;
    } catch (IOException e) {
      throw new BadManifest(
          "no-jar", "it cannot be read as a jar ({0}); copy the file again", e.getMessage());
    }
  }

  private static Properties properties(ZipFile zip, ZipEntry entry) throws IOException {
    Properties properties = new Properties();
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(LARGEST_MANIFEST);
      properties.load(
          new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new BadManifest("malformed", "the manifest is malformed: {0}", e.getMessage());
    }
    return properties;
  }

  private static void refuseWhatWouldBreakTheRest(ZipFile zip) throws IOException {
    Enumeration<? extends ZipEntry> entries = zip.entries();
    while (entries.hasMoreElements()) {
      ZipEntry entry = entries.nextElement();
      String name = entry.getName();
      if (name.equals("META-INF/persistence.xml")) {
        throw new BadManifest(
            "persistence",
            "it brings its own META-INF/persistence.xml, which would break the core's; delete that"
                + " file, the entities of a plugin are found without it");
      }
      if (!name.endsWith(".class") || name.startsWith("META-INF/versions/")) {
        continue;
      }
      if (name.startsWith("org/rapportcrm/app/") || name.startsWith("org/rapportcrm/api/")) {
        throw new BadManifest(
            "package",
            "it contains {0}, a package of Rapport itself; give rapport-api the scope provided and"
                + " use a package of your own",
            name);
      }
      refuseNewerJava(zip, entry);
    }
  }

  private static void refuseNewerJava(ZipFile zip, ZipEntry entry) throws IOException {
    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
      if (in.readInt() != 0xCAFEBABE) {
        throw new BadManifest(
            "no-class", "{0} is no class file; build the plugin again", entry.getName());
      }
      in.readUnsignedShort();
      int java = in.readUnsignedShort() - CLASS_FILE_OF_JAVA_1;
      int running = Runtime.version().feature();
      if (java > running) {
        throw new BadManifest(
            "java",
            "it is compiled for Java {0} and Rapport runs on Java {1}; compile it with --release 17"
                + " or start Rapport with a newer JDK",
            java,
            running);
      }
    } catch (EOFException e) {
      throw new BadManifest("cut-off", "{0} is cut off; copy the jar again", entry.getName());
    }
  }
}
