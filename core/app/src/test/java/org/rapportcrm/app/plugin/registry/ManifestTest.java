package org.rapportcrm.app.plugin.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ManifestTest {

  @Test
  void requiredPluginsAreReadWithoutTheirRanges() {
    assertThat(Manifest.ids("loyalty[1.0,2), surveys , ror-report(0,1]"))
        .containsExactly("loyalty", "surveys", "ror-report");
    assertThat(Manifest.ids("")).isEmpty();
  }

  @Test
  void aHeapOfBracketsThatNeverCloseCostNoTime() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(Manifest.ids("[".repeat(300_000))).hasSize(1));
  }
}
