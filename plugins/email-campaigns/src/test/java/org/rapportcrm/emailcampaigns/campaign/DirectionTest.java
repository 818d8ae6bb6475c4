package org.rapportcrm.emailcampaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.message.MessageDesign;

class DirectionTest {

  private final MessageDesign persian = new MessageDesign("s", "p", "fa-IR", List.of());

  @Test
  void theLanguageDecidesTheDirection() {
    assertThat(Direction.of("fa-IR")).isEqualTo("rtl");
    assertThat(Direction.of("en")).isEqualTo("ltr");
  }

  @Test
  void aDesignIsTurnedOnlyWhereItRunsTheOtherWay() {
    assertThat(Direction.turned(persian, "rtl")).isSameAs(persian);
    assertThat(Direction.turned(persian, null)).isSameAs(persian);
    assertThat(Direction.turned(persian, "ltr").language()).isEqualTo("en");
  }
}
