package org.rapportcrm.app.security.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.app.security.http.ClientAddress;

class DeviceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"
            + "|Firefox|Windows",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0|Edge|Windows",
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)"
            + " Version/18.0 Safari/605.1.15|Safari|macOS",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
            + " Gecko) CriOS/140.0 Mobile/15E148 Safari/604.1|Chrome|iPhone",
        "Mozilla/5.0 (Linux; Android 15; SM-S921B) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36|Samsung Internet|Android",
        "Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko)"
            + " Chrome/140.0.0.0 Safari/537.36|Chrome|ChromeOS"
      })
  void aBrowserIsToldByWhatItSendsAboutItself(String agent, String browser, String system) {
    assertThat(Device.of(agent)).isEqualTo(new Device(browser, system));
  }

  @Test
  void whatTellsNothingIsNothing() {
    assertThat(Device.of(null)).isEqualTo(new Device(null, null));
    assertThat(Device.of("<script>")).isEqualTo(new Device(null, null));
  }

  @Test
  void placesAreToldWithoutAskingAnybody() {
    assertThat(ClientAddress.place("127.0.0.1")).isEqualTo(ClientAddress.Place.HERE);
    assertThat(ClientAddress.place("192.168.1.7")).isEqualTo(ClientAddress.Place.NETWORK);
    assertThat(ClientAddress.place("203.0.113.9")).isEqualTo(ClientAddress.Place.INTERNET);
    assertThat(ClientAddress.place(null)).isEqualTo(ClientAddress.Place.INTERNET);
  }
}
