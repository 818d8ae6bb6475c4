package com.example.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testkit.running.Rapport;
import org.rapportcrm.testkit.running.WithRapport;

// region running
/** Visits in the running program, as people see them. */
@WithRapport
class VisitsRunningTest {

  private final Rapport rapport;

  VisitsRunningTest(Rapport rapport) {
    this.rapport = rapport;
  }

  @AfterEach
  void theClockGoesRight() {
    rapport.clock().reset();
  }

  @Test
  void whoComesIsNotedWithTheTimeOfNow() {
    rapport
        .rest()
        .post(
            "/api/v1/contacts",
            Json.createObjectBuilder()
                .add("firstName", "Ada")
                .add("email", "ada@example.org")
                .build());
    rapport.clock().set(Instant.parse("2031-03-04T09:00:00Z"));
    Page page = rapport.browser().signedIn(rapport, "en");

    page.navigate(rapport.url() + "/plugins/front-desk/visits");
    page.locator("[id='visit:email']").fill("ada@example.org");
    page.locator("[id='visit'] [type=submit]").click();

    page.locator("tbody tr:has-text('Ada')").waitFor();
    assertThat(page.locator("tbody tr").first().textContent()).contains("2031");
  }

  @Test
  void aStrangerIsSentToSignIn() {
    assertThat(rapport.stranger().ask("GET", "/plugins/front-desk/visits", null).status())
        .isEqualTo(302);
  }
}
// endregion
