package org.rapportcrm.app.plugin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.RapportPlugin;

class ContributionListsTest {

  private static final List<ContributionLists> ALL = List.of(ContributionLists.values());

  @Test
  void whateverAPluginCanContributeIsThere() {
    assertThat(ALL.stream().map(ContributionLists::id))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(RapportPlugin.class.getMethods())
                .map(Method::getName)
                .filter(name -> !name.equals("lifecycle"))
                .toList());
  }

  @Test
  void eachHasWordsForItsNumberAndForWhatItIs() throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        RapportPlugin.class.getResourceAsStream("/META-INF/rapport/core/plugins.properties")) {
      words.load(in);
    }
    assertThat(words.stringPropertyNames())
        .containsAll(
            ALL.stream()
                .filter(ContributionLists::isCounted)
                .map(list -> "plugins.adds." + list.id())
                .toList())
        .containsAll(ALL.stream().map(list -> "plugins.point." + list.id()).toList());
  }
}
