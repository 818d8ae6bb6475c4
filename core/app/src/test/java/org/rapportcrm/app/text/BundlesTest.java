package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every bundle of the core says the same things in all three languages. */
class BundlesTest {

  private static final Path FOLDER = Path.of("src/main/resources/META-INF/rapport/core");

  private static final Pattern LABEL = Pattern.compile("label=\"#\\{msg\\['([a-z.-]+)']}\"");

  @TestFactory
  Stream<DynamicTest> eachBundleIsWholeInArabicAndPersian() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().matches("[a-z-]+\\.properties"))
          // Says what of a plugin is in the database, to the launcher; no text.
          .filter(file -> !file.endsWith("traces.properties"))
          .toList()
          .stream()
          .flatMap(file -> Stream.of("ar", "fa").map(language -> test(file, language)));
    }
  }

  private static DynamicTest test(Path english, String language) {
    String name =
        english.getFileName().toString().replace(".properties", "_" + language + ".properties");
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Properties texts = read(english.resolveSibling(name));
          assertThat(texts.keySet()).isEqualTo(read(english).keySet());
          if (!name.startsWith("faces")) {
            texts.forEach((key, text) -> new MessageFormat((String) text, new ULocale(language)));
          }
        });
  }

  /** What has a remedy refuses something; once it stood above an input as its name. */
  @Test
  void noInputIsCalledByARefusal() throws IOException {
    Properties texts = new Properties();
    List<Path> bundles = files(FOLDER, ".properties");
    for (Path bundle : bundles) {
      texts.putAll(read(bundle));
    }
    List<String> refusing = new ArrayList<>();
    for (Path page : files(Path.of("src/main/resources/META-INF/resources"), ".xhtml")) {
      Matcher label = LABEL.matcher(Files.readString(page));
      while (label.find()) {
        if (texts.containsKey(label.group(1) + ".remedy")) {
          refusing.add(label.group(1) + " in " + page.getFileName());
        }
      }
    }
    assertThat(refusing).isEmpty();
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    }
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
