package org.rapportcrm.app.plugin.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.text.BundleMessages;

class LauncherSaysTest {

  private static final Locale PERSIAN = Locale.forLanguageTag("fa");

  private final BundleMessages texts = new BundleMessages();

  @Test
  void whyAPluginIsLeftOutIsSaidInTheReadersLanguage() {
    LauncherSays missing =
        LauncherSays.of(
            Json.createObjectBuilder()
                .add("key", "changes.out.missing")
                .add("arguments", Json.createArrayBuilder(List.of("loyalty[1,2)", "visits")))
                .add("text", "it requires loyalty")
                .build());

    assertThat(missing.in(texts, PERSIAN)).contains("loyalty[1,2)", "visits", "نیاز دارد");
  }

  @Test
  void aRuleThatAJarBreaksIsSaidWithItsRemedy() {
    LauncherSays clash =
        new LauncherSays("checks.manifest.undescribed.says", List.of("vendor"), "In English.");

    assertThat(clash.in(texts, Locale.ENGLISH))
        .isEqualTo(
            "The manifest has no vendor. "
                + texts.text(Locale.ENGLISH, "checks.manifest.undescribed.fix"));
  }

  @Test
  void whatNobodyWordedStaysInEnglish() {
    assertThat(new LauncherSays("", List.of(), "In English.").in(texts, PERSIAN))
        .isEqualTo("In English.");
  }
}
