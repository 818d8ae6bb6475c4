package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class CheckPageTest {
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
