package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.change.Plan.Added;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.resolve.Resolution;

class PlanTest {
  @TempDir private Path folder;

  @Test
  void aJarThatWasSwappedAfterItWasLookedAtIsNoticed() throws IOException {
    Path jar = Files.writeString(folder.resolve("visits.jar"), "what was checked");
    Plan plan = plan(Action.INSTALL, jar, Checksum.of(jar));
    assertThat(plan.isAsLookedAt()).isTrue();

    Files.writeString(jar, "what an attacker put");

    assertThat(plan.isAsLookedAt()).isFalse();
  }

  @Test
  void whatIsRemovedBringsNoJarToLookAt() {
    assertThat(plan(Action.REMOVE, null, "").isAsLookedAt()).isTrue();
  }

  @Test
  void onlyWhatTheOtherVersionLacksIsToldAndNoNewName() {
    Added menu = new Added("menu", "visits", Map.of("en", "Visits"), List.of());
    Added renamed = new Added("menu", "visits", Map.of("en", "Who came by"), List.of());
    Added page = new Added("pages", "visits", Map.of("en", "Visits"), List.of());
    Added setting = new Added("settings", "rooms", Map.of(), List.of());

    assertThat(Added.without(List.of(renamed, page, setting), List.of(menu, page)))
        .containsExactly(setting);
    assertThat(Added.without(List.of(menu), List.of(page))).containsExactly(menu);
  }

  private static Plan plan(Action action, Path jar, String sha256) {
    PluginPlan visits =
        new PluginPlan(
            "visits", Map.of(), action, null, "1.0", sha256, 0, jar, null, List.of(), List.of(),
            List.of(), List.of(), null, List.of());
    return new Plan(
        "a", 1, List.of(), List.of(visits), List.of(), 0, new Resolution(List.of(), List.of()));
  }
}
