package org.rapportcrm.launcher.local;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.home.HomeLock;

class RunningRapportTest {
  @TempDir private Path folder;

  @Test
  void whereNothingRunsOneIsToldToStartIt() {
    Home home = Home.open(folder);

    assertThatThrownBy(() -> RunningRapport.of(home))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("No Rapport runs")
        .hasMessageContaining("rapport start");
  }

  @Test
  void whereItIsJustStartingNobodyIsToldToStartItAgain() {
    Home home = Home.open(folder);

    try (HomeLock starting = HomeLock.take(home)) {
      assertThatThrownBy(() -> RunningRapport.of(home))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("just starting")
          .hasMessageNotContaining("rapport start\"");
    }
  }
}
