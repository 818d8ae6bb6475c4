package org.rapportcrm.app.plugin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void requiredPluginsAreReadWithoutTheirRanges() {
    assertThat(Manifest.ids("loyalty[1.0,2), surveys , ror-report(0,1]"))
        .containsExactly("loyalty", "surveys", "ror-report");
    assertThat(Manifest.ids("")).isEmpty();
  }

  @Test
  void aPluginThatNamesItselfNowhereIsCalledByItsId() {
    Properties properties = new Properties();
    properties.setProperty("id", "visits");
    assertThat(Manifest.of(properties, "visits.jar").nameKey()).isEqualTo("visits");

    properties.setProperty("name", "visits.name");
    assertThat(Manifest.of(properties, "visits.jar").nameKey()).isEqualTo("visits.name");
  }

  @Test
  void safeModeAndAnAdminsWishAreNoFaults() {
    LauncherSays wish = new LauncherSays("changes.out.safe-mode", List.of(), "");
    LauncherSays fault = new LauncherSays("changes.out.missing", List.of(), "");

    assertThat(new InstalledSet.Refused("visits", List.of(wish)).isLeftOut()).isTrue();
    assertThat(new InstalledSet.Refused("visits", List.of(wish, fault)).isLeftOut()).isFalse();
  }

  @Test
  void aHeapOfBracketsThatNeverCloseCostNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(Manifest.ids("[".repeat(300_000))).hasSize(1));
  }
}
