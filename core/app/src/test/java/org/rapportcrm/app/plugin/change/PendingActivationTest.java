package org.rapportcrm.app.plugin.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.plugin.change.PendingActivation.Wish;
import org.rapportcrm.app.plugin.registry.Manifest;

class PendingActivationTest {

  @Test
  void allThatCameTogetherAreSwitchedOnAndWhatOthersNeedFirst() {
    Properties wishes =
        PendingActivation.wishes(Map.of("visits", "1.0.0", "desk", "2.1.0"), "Ana B.");

    assertThat(
            PendingActivation.due(
                wishes, List.of(plugin("desk", "2.1.0"), plugin("visits", "1.0.0"))))
        .containsExactly(new Wish("desk", "Ana B."), new Wish("visits", "Ana B."));
  }

  @Test
  void whatIsThereInAnotherVersionStaysAsItIs() {
    Properties wishes = PendingActivation.wishes(Map.of("visits", "1.1.0"), "Ana B.");

    assertThat(
            PendingActivation.due(
                wishes, List.of(plugin("visits", "1.0.0"), plugin("desk", "1.1.0"))))
        .isEmpty();
  }

  private static Manifest plugin(String id, String version) {
    return new Manifest(
        id, version, "plugin", null, null, null, null, null, List.of(), null, id + ".jar");
  }
}
