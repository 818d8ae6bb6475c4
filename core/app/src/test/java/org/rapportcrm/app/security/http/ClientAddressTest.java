package org.rapportcrm.app.security.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientAddressTest {

  @Test
  void theLastAddressThatANearProxyWroteIsBelievedAndNothingElse() {
    assertThat(ClientAddress.of("203.0.113.9", "1.2.3.4")).isEqualTo("203.0.113.9");
    assertThat(ClientAddress.of("127.0.0.1", "6.6.6.6, 1.2.3.4")).isEqualTo("1.2.3.4");
    assertThat(ClientAddress.of("10.0.0.2", "2001:db8::1")).isEqualTo("2001:db8::1");
    assertThat(ClientAddress.of("127.0.0.1", "evil.example")).isEqualTo("127.0.0.1");
    assertThat(ClientAddress.of("127.0.0.1", null)).isEqualTo("127.0.0.1");
  }
}
