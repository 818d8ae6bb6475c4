package org.rapportcrm.emailcampaigns.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.api.message.Deliveries.Engagement;
import org.rapportcrm.api.message.Deliveries.Report;
import org.rapportcrm.api.message.Deliveries.State;

class RatesTest {

  @Test
  void machinesCountInNoRate() {
    Rates rates = Rates.of(report(200, new Engagement(50, 120), new Engagement(10, 40)));

    assertThat(rates.opened()).isEqualTo(0.25);
    assertThat(rates.clicked()).isEqualTo(0.05);
  }

  @Test
  void nothingDeliveredHasNoRate() {
    assertThat(Rates.of(report(0, new Engagement(0, 0), new Engagement(0, 0))).opened()).isNull();
  }

  private static Report report(long sent, Engagement opens, Engagement clicks) {
    return new Report(State.SENT, sent, 0, sent, 0, 0, 0, opens, clicks, 0, 0, 0, null, null);
  }
}
