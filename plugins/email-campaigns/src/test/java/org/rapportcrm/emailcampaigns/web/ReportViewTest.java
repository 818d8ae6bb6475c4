package org.rapportcrm.emailcampaigns.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.message.Deliveries.Engagement;
import org.rapportcrm.api.message.Deliveries.Report;
import org.rapportcrm.api.message.Deliveries.State;

class ReportViewTest {

  @Test
  void aChartOfPeopleAndMachinesIsDrawnOnceThereIsOneOfThem() {
    assertThat(view(0, 0).isAnswered()).isFalse();
    assertThat(view(1, 0).isAnswered()).isTrue();
    assertThat(view(0, 1).isAnswered()).isTrue();
  }

  private static ReportView view(long openedByMachines, long clickedByPeople) {
    Engagement opens = new Engagement(0, openedByMachines);
    Engagement clicks = new Engagement(clickedByPeople, 0);
    Report report = new Report(State.SENT, 9, 0, 9, 0, 0, 0, opens, clicks, 0, 0, 0, null, null);
    return new ReportView(null, report, Map.of(), null);
  }
}
