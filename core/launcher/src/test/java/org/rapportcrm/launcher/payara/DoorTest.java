package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class DoorTest {
  private final Door door = new Door();

  @Test
  void isShutUntilItIsOpened() {
    assertThat(door.enter(null)).isFalse();

    door.open();

    assertThat(door.enter(null)).isTrue();
  }

  @Test
  void letsTheLauncherInAndNobodyWhoGuesses() {
    assertThat(door.enter(door.key())).isTrue();
    assertThat(door.enter(new Door().key())).isFalse();
    assertThat(door.enter("")).isFalse();
  }

  @Test
  void tellsProgramsHowFarTheChangeIs() {
    assertThat(new String(DoorHandler.problem(door.news(), false), StandardCharsets.UTF_8))
        .contains("\"status\":503")
        .doesNotContain("state");

    door.tells(() -> Json.createObjectBuilder().add("state", "running").build());

    assertThat(new String(DoorHandler.problem(door.news(), false), StandardCharsets.UTF_8))
        .contains("\"status\":503", "\"state\":\"running\"");
  }

  @Test
  void tellsNobodyToComeBackInSecondsWhenNothingRunsAnyMore() {
    door.open();

    door.shutForGood();

    assertThat(door.enter(null)).isFalse();
    assertThat(door.isShutForGood()).isTrue();
    assertThat(new String(DoorHandler.problem(door.news(), true), StandardCharsets.UTF_8))
        .contains("\"status\":503", "logs/rapport.log", "--safe-mode")
        .doesNotContain("seconds");
  }

  @Test
  void isShutWhenThoseInsideAreOut() throws InterruptedException {
    door.open();
    assertThat(door.enter(null)).isTrue();
    CountDownLatch shut = new CountDownLatch(1);
    Thread closing =
        new Thread(
            () -> {
              door.shut();
              shut.countDown();
            });
    closing.start();

    assertThat(shut.await(100, TimeUnit.MILLISECONDS)).isFalse();
    door.leave();

    assertThat(shut.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(door.enter(null)).isFalse();
  }

  @Test
  void doesNotWaitForeverForSomebodyInside() {
    door.open();
    door.enter(null);

    door.shut();

    assertThat(door.enter(null)).isFalse();
  }
}
