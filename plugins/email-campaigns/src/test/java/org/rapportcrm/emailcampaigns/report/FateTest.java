package org.rapportcrm.emailcampaigns.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.delivery.engine.DeliveryState;

class FateTest {

  @Test
  void everyStateOfADeliveryHasOneFate() {
    for (DeliveryState state : DeliveryState.values()) {
      assertThat(Arrays.stream(Fate.values()).filter(f -> f.states().contains(state.name())))
          .as(state.name())
          .hasSize(1);
    }
  }
}
