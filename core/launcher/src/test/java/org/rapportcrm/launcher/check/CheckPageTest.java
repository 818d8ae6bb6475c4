package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckPageTest {
  private static final Path BUNDLES = Path.of("../app/src/main/resources/META-INF/rapport/core");
  private static final Path PAGE = Path.of("../../docs/plugins/check.md");

  @Test
  void thePageListsExactlyTheRulesThatThereAre() throws IOException {
    List<String> rows =
        Files.readAllLines(PAGE).stream().filter(line -> line.startsWith("| `")).toList();

    assertThat(rows).containsExactlyElementsOf(all().stream().map(CheckPageTest::row).toList());
  }

  @Test
  void noTwoRulesHaveTheSameId() {
    assertThat(all()).extracting(Rule::id).doesNotHaveDuplicates();
    assertThat(all()).extracting(Rule::id).allMatch(id -> id.matches("[a-z-]+(\\.[a-z-]+)+"));
  }

  @Test
  void everyRuleSaysWhatIsWrongAndWhatToDoInWholeSentences() {
    assertThat(all()).allMatch(rule -> rule.meaning().matches("[A-Z].*\\.|META-INF.*\\."));
    assertThat(all()).allMatch(rule -> rule.fix().matches("[A-Z].*\\."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_ar", "_fa"})
  void theConsoleHasWordsForEveryRuleInEachLanguage(String language) throws IOException {
    Properties texts = new Properties();
    try (Reader in =
        Files.newBufferedReader(BUNDLES.resolve("checks" + language + ".properties"))) {
      texts.load(in);
    }

    Map<String, String> expected = new TreeMap<>();
    expected.put("checks.more", Findings.MORE);
    for (Rule rule : all()) {
      rule.sentences().forEach((name, text) -> expected.put("checks." + rule.key(name), text));
      expected.put("checks." + rule.id(), rule.meaning());
      expected.put("checks." + rule.id() + ".fix", rule.fix());
    }
    assertThat(texts.stringPropertyNames()).isEqualTo(expected.keySet());
    if (language.isEmpty()) {
      assertThat(texts).containsExactlyInAnyOrderEntriesOf(expected);
    }
  }

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>(PluginChecks.rules());
    rules.addAll(SetFindings.rules());
    return rules;
  }

  private static String row(Rule rule) {
    return "| `%s` | %s | %s | %s |"
        .formatted(
            rule.id(),
            rule.severity().name().toLowerCase(Locale.ROOT),
            rule.meaning().replace("<", "&lt;"),
            rule.fix().replace("<", "&lt;"));
  }
}
