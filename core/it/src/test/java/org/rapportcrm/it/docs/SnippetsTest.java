package org.rapportcrm.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapportcrm.api.RapportPlugin;

/**
 * The guides show code that is compiled and tested: {@code -Drapport.snippets=write} brings them up
 * to date.
 */
class SnippetsTest {

  private static final Path DOCS = Snippets.ROOT.resolve("docs");
  private static final Pattern LINK = Pattern.compile("]\\(([^):#]+\\.md)(?:#[^)]*)?\\)");

  static List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(DOCS)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everySnippetIsWhatTheSourceSays(Path page) throws IOException {
    String text = Files.readString(page);
    String now = Snippets.filled(text);
    if ("write".equals(System.getProperty("rapport.snippets"))) {
      Files.writeString(page, now);
    } else {
      assertThat(text).as(page.toString()).isEqualTo(now);
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAPageLeadsToOne(Path page) throws IOException {
    Matcher links = LINK.matcher(Files.readString(page));
    while (links.find()) {
      assertThat(page.resolveSibling(links.group(1)).normalize()).as(page.toString()).exists();
    }
  }

  @Test
  void everyExtensionPointHasAPageWithASnippet() throws IOException {
    String entry = Files.readString(DOCS.resolve("plugins.md"));
    String points = entry.substring(entry.indexOf("## Extension points")).split("\n## ")[0];
    StringBuilder all = new StringBuilder();
    Matcher links = LINK.matcher(points);
    while (links.find()) {
      String text = Files.readString(DOCS.resolve(links.group(1)));
      assertThat(Snippets.count(text)).as(links.group(1)).isPositive();
      all.append(text);
    }
    assertThat(RapportPlugin.class.getDeclaredMethods())
        .filteredOn(method -> !method.isSynthetic())
        .allSatisfy(
            method -> {
              assertThat(points).contains("`" + method.getName() + "()`");
              assertThat(all).contains(" " + method.getName() + "()");
            });
  }
}
