package org.rapportcrm.app.security.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {

  @ParameterizedTest
  @CsvSource({
    "https://crm.example.org, crm.example.org, https://crm.example.org",
    "HTTPS://CRM.Example.org:443, crm.example.org, https://crm.example.org",
    "https://crm.example.org:8443, crm.example.org, https://crm.example.org:8443",
    "http://localhost:8080, localhost, http://localhost:8080",
    "http://localhost:80, localhost, http://localhost"
  })
  void theyBelongToTheHostAndAreMadeAtTheOrigin(String site, String id, String origin) {
    assertThat(Place.of(site)).contains(new Place(id, origin));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://crm.example.org",
        "ftp://localhost",
        "https://192.168.1.5:8443",
        "http://127.0.0.1:8080",
        "https://[::1]",
        "https:///",
        "crm.example.org",
        "not an address"
      })
  void thereAreNoneWhereBrowsersMakeNone(String site) {
    assertThat(Place.of(site)).isEmpty();
  }

  @Test
  void theAddressIsThatOfTheInstallationAndNotOfARequest() {
    String before = System.getProperty("rapport.base-url", "");
    try {
      System.setProperty("rapport.base-url", "https://crm.example.org/");
      assertThat(Place.here()).contains(PasskeyWorld.PLACE);
    } finally {
      System.setProperty("rapport.base-url", before);
    }
  }
}
