package org.rapportcrm.app.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MachinesTest {

  private static final String PHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148";

  @Test
  void aPersonWithAPhoneIsAPerson() {
    assertThat(machine("GET", Map.of("User-Agent", PHONE))).isFalse();
  }

  @Test
  void whoeverOnlyLooksAtHeadersIsAMachine() {
    assertThat(machine("HEAD", Map.of("User-Agent", PHONE))).isTrue();
  }

  @Test
  void aPrefetchIsAMachine() {
    assertThat(machine("GET", Map.of("User-Agent", PHONE, "Sec-Purpose", "prefetch"))).isTrue();
    assertThat(machine("GET", Map.of("User-Agent", PHONE, "Purpose", "prefetch"))).isTrue();
    assertThat(machine("GET", Map.of("User-Agent", PHONE, "X-Moz", "prefetch"))).isTrue();
  }

  @Test
  void applesProxyAndGatewaysAreMachines() {
    assertThat(machine("GET", Map.of("User-Agent", "Mozilla/5.0"))).isTrue();
    assertThat(machine("GET", Map.of("User-Agent", "BarracudaCentral Scanner"))).isTrue();
    assertThat(machine("GET", Map.of("User-Agent", "python-requests/2.31"))).isTrue();
    assertThat(machine("GET", Map.of())).isTrue();
  }

  @Test
  void nobodyReadsWithinTwoSeconds() {
    Instant accepted = Instant.parse("2026-01-01T10:00:00Z");
    assertThat(Machines.isTooSoon(accepted, accepted.plusMillis(1999))).isTrue();
    assertThat(Machines.isTooSoon(accepted, accepted.plusMillis(2000))).isFalse();
  }

  @Test
  void threeLinksWithinTenSecondsAreABurstAndTwoAreNot() {
    Bursts bursts = new Bursts();
    Instant at = Instant.parse("2026-01-01T10:00:00Z");
    assertThat(bursts.isBurst(new Sighting(1, 10L, false, at))).isFalse();
    assertThat(bursts.isBurst(new Sighting(1, 11L, false, at.plusSeconds(1)))).isFalse();
    assertThat(bursts.isBurst(new Sighting(2, 12L, false, at.plusSeconds(1)))).isFalse();
    assertThat(bursts.isBurst(new Sighting(1, 11L, false, at.plusSeconds(2)))).isFalse();
    assertThat(bursts.isBurst(new Sighting(1, 12L, false, at.plusSeconds(3)))).isTrue();
    assertThat(bursts.isBurst(new Sighting(1, 10L, false, at.plusSeconds(30)))).isFalse();
  }

  private static boolean machine(String method, Map<String, String> headers) {
    return Machines.isMachine(method, headers::get);
  }
}
