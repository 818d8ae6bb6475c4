package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.resolve.Resolution;

/** What is told of a change while nobody but the door can tell it. */
class ChangesTest {
  @TempDir private Path folder;

  private final Plan plan = removal();
  private Home home;
  private Changes changes;

  @BeforeEach
  void aChangeGoesOn() {
    home = Home.open(folder.resolve("home"));
    Plans plans = new Plans(home);
    plans.keep(plan);
    changes = new Changes(home, null, null, plans, false);
    changes.take("a", 1);
  }

  @Test
  void theDoorTellsHowFarAChangeIsAndNotWhoseItIs() {
    assertThat(changes.howFar().toString())
        .contains("\"state\":\"waiting\"", "\"id\":\"deploy\"")
        .doesNotContain("visits");
  }

  @Test
  void oneChangeIsCarriedOutAtATime() {
    assertThatThrownBy(() -> changes.take("a", 1)).hasMessageContaining("Another change");
  }

  @Test
  void aChangeThatIsOverIsNoNewsAtTheDoor() {
    changes.over(plan, true);

    assertThat(changes.howFar()).isEmpty();
    assertThat(changes.current().getString("state")).isEqualTo("done");
  }

  @Test
  void whoStartsRapportAgainIsToldAfterWhatNothingRan() {
    changes.failed("a bean is missing");
    changes.nothingRuns(plan, "no room on the disk");

    assertThat(changes.howFar().getString("state")).isEqualTo("failed");
    assertThat(new LastChange(home).take().getString("reason"))
        .isEqualTo("a bean is missing; then: no room on the disk");
  }

  private static Plan removal() {
    PluginPlan visits =
        new PluginPlan(
            "visits",
            Map.of(),
            Action.REMOVE,
            "1.0",
            null,
            "",
            0,
            null,
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            null,
            List.of());
    return new Plan(
        "a", 1, List.of(), List.of(visits), List.of(), 0, new Resolution(List.of(), List.of()));
  }
}
