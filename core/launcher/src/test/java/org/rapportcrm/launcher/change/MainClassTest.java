package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MainClassTest {

  private static final Path CONTRACT =
      Path.of("../api/src/main/java/org/rapportcrm/api/RapportPlugin.java");

  /** Read from its source: the launcher does not have it on its class path. */
  @Test
  void aPlanTellsAllThatAPluginCanContribute() throws IOException {
    List<String> lists =
        Pattern.compile("default (?:List<.+>|SettingsSchema) (\\w+)\\(\\)")
            .matcher(Files.readString(CONTRACT))
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(lists).isNotEmpty();
    assertThat(MainClass.KINDS.keySet()).containsExactlyInAnyOrderElementsOf(lists);
  }
}
