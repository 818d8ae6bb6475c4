package org.rapportcrm.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What docs/security.md says is true as far as a machine can tell. */
class SecurityTableTest {

  private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();
  private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Tests|IT))#(\\w+)`");

  @Test
  void everyTestThatThePageNamesIsThere() throws IOException {
    Map<String, String> tests =
        files("src/test/java", "Test.java", "Tests.java", "IT.java")
            .collect(
                Collectors.toMap(
                    file -> file.getFileName().toString().replace(".java", ""),
                    SecurityTableTest::text,
                    String::concat));
    SoftAssertions softly = new SoftAssertions();
    NAMED
        .matcher(Files.readString(ROOT.resolve("docs/security.md")))
        .results()
        .forEach(
            named ->
                softly
                    .assertThat(tests.getOrDefault(named.group(1), ""))
                    .as(named.group())
                    .contains("void " + named.group(2) + "("));
    softly.assertAll();
  }

  @Test
  void onlyDrawingsOfOurOwnAreWrittenAsTheyAre() throws IOException {
    assertThat(
            files("src/main/resources", ".xhtml")
                .filter(file -> text(file).contains("escape=\"false\""))
                .map(file -> file.getFileName().toString()))
        .containsExactly("chart.xhtml");
  }

  private static Stream<Path> files(String under, String... endings) throws IOException {
    try (Stream<Path> core = Files.list(ROOT.resolve("core"));
        Stream<Path> plugins = Files.list(ROOT.resolve("plugins"))) {
      return Stream.concat(core, plugins)
          .map(module -> module.resolve(under))
          .filter(Files::isDirectory)
          .flatMap(SecurityTableTest::walk)
          .filter(file -> List.of(endings).stream().anyMatch(file.toString()::endsWith))
          .toList()
          .stream();
    }
  }

  private static Stream<Path> walk(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
