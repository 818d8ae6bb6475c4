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
    rapport.clock().set(Instant.parse("2031-03-04T09:00:00Z"));
    Page page = rapport.browser().signedIn(rapport, "en");

    visit(page, "Ada");

    assertThat(page.locator("tbody tr").first().textContent()).contains("2031");
  }

  // +user-settings
  @Test
  void aPageHasAsManyVisitsAsTheUserWants() {
    Page page = rapport.browser().signedIn(rapport, "en");
    visit(page, "Lena");
    visit(page, "Omar");

    page.navigate(rapport.url() + "/console/own-settings/front-desk");
    page.getByLabel("Visits on a page").fill("1");
    page.locator("main form [type=submit]").first().click();
    page.locator(".ui-growl-item").first().waitFor();
    page.navigate(rapport.url() + "/plugins/front-desk/visits");

    assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    assertThat(page.locator("tbody").textContent()).contains("Omar");
  }

  // -user-settings

  @Test
  void aStrangerIsSentToSignIn() {
    assertThat(rapport.stranger().ask("GET", "/plugins/front-desk/visits", null).status())
        .isEqualTo(302);
  }

  private void visit(Page page, String name) {
    String email = name + "@example.org";
    rapport
        .rest()
        .post(
            "/api/v1/contacts",
            Json.createObjectBuilder().add("firstName", name).add("email", email).build());
    page.navigate(rapport.url() + "/plugins/front-desk/visits");
    page.locator("[id='visit:email']").fill(email);
    page.locator("[id='visit'] [type=submit]").click();
    page.locator("tbody tr:has-text('" + name + "')").waitFor();
  }
}
// endregion
