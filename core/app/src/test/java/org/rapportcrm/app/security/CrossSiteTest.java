package org.rapportcrm.app.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrossSiteTest {

  private static final String HOST = "crm.example:8080";
  private static final String BASE = "https://crm.example";

  @Test
  void readingIsNeverForged() {
    assertThat(CrossSite.isForged("GET", "cross-site", "https://evil", HOST, BASE)).isFalse();
  }

  @Test
  void aFormOfOurOwnPagePasses() {
    assertThat(CrossSite.isForged("POST", "same-origin", "http://crm.example:8080", HOST, BASE))
        .isFalse();
    assertThat(CrossSite.isForged("POST", null, "http://CRM.example:8080", HOST, "")).isFalse();
    assertThat(CrossSite.isForged("POST", null, null, HOST, BASE)).isFalse();
  }

  @Test
  void behindAProxyTheInstallationsOwnAddressPasses() {
    assertThat(CrossSite.isForged("POST", null, "https://crm.example", "10.0.0.5", BASE)).isFalse();
  }

  @Test
  void anotherSiteOrAHiddenOriginIsRefused() {
    for (String origin :
        new String[] {
          "https://evil.example",
          "http://crm.example.evil.example",
          "http://crm.example",
          "null",
          "",
          "http://crm.example:8081",
          "https://crm.example:8080@evil"
        }) {
      assertThat(CrossSite.isForged("POST", null, origin, HOST, "")).as(origin).isTrue();
    }
    assertThat(CrossSite.isForged("POST", "cross-site", null, HOST, BASE)).isTrue();
    assertThat(CrossSite.isForged("DELETE", "same-site", null, HOST, BASE)).isTrue();
  }
}
