package org.rapportcrm.app.deal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.deal.DealFilter;
import org.rapportcrm.app.deal.DealFilter.Days;

class DealViewTest {

  private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-05-17");

  private static DealView view(Map<String, String> parameters) {
    return DealView.of(parameters::get);
  }

  @Test
  void thisMonthIsThatOfThePersonsCalendar() {
    DealView view = view(Map.of("closes", "month"));
    assertThat(view.filter(1, 7L, NOW, TODAY, "gregory").closes())
        .isEqualTo(days("2026-05-01", "2026-05-31"));
    assertThat(view.filter(1, 7L, NOW, TODAY, "persian").closes())
        .as("Ordibehesht 1405")
        .isEqualTo(days("2026-04-21", "2026-05-21"));
  }

  private static Days days(String from, String to) {
    return new Days(LocalDate.parse(from), LocalDate.parse(to));
  }

  @Test
  void myDealsAreThoseOfWhoeverLooks() {
    assertThat(view(Map.of("owner", "me")).filter(1, 7L, NOW, TODAY, "gregory"))
        .isEqualTo(DealFilter.ALL.in(1L).ownedBy(7L));
    assertThat(view(Map.of("owner", "0")).filter(1, 7L, NOW, TODAY, "gregory"))
        .isEqualTo(DealFilter.ALL.in(1L).ownedBy(0L));
  }

  @Test
  void nonsenseInTheAddressIsLeftOut() {
    DealView view = view(Map.of("pipeline", "x", "closes", "never", "stage", "<b>", "owner", "-1"));
    assertThat(view.isFiltered()).isFalse();
    assertThat(view.path()).hasToString("/console/deals");
  }

  @Test
  void theAddressKeepsWhatIsAsked() {
    DealView view = view(Map.of("pipeline", "3", "stalled", "on", "closes", "30"));
    assertThat(view.as(true).path())
        .hasToString("/console/deals?pipeline=3&view=list&closes=30&stalled=on");
  }
}
