package org.rapportcrm.launcher.change;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The texts in a plugin's jar, in the three languages. */
final class Texts {
  private static final Map<String, String> FILES =
      Map.of("en", "messages", "ar", "messages_ar", "fa", "messages_fa");

  private final Map<String, Properties> byLanguage = new LinkedHashMap<>();

  /** Reads them; a bundle that is not there has no texts. */
  Texts(String plugin, Path jar) {
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      for (Map.Entry<String, String> file : FILES.entrySet()) {
        Properties texts = new Properties();
        ZipEntry entry =
            zip.getEntry("META-INF/rapport/" + plugin + "/" + file.getValue() + ".properties");
        if (entry != null) {
          texts.load(new InputStreamReader(zip.getInputStream(entry), StandardCharsets.UTF_8));
        }
        byLanguage.put(file.getKey(), texts);
      }
    } catch (IOException | IllegalArgumentException e) {
      byLanguage.clear();
    }
  }

  /** Language to text; empty when no bundle knows the key. */
  Map<String, String> of(String key) {
    Map<String, String> texts = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, bundle) -> {
          if (key != null && bundle.containsKey(key)) {
            texts.put(language, bundle.getProperty(key));
          }
        });
    return texts;
  }
}
