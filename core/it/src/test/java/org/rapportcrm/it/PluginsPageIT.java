package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an administrator reads on the pages about plugins before anything is changed. */
class PluginsPageIT {

  private static RunningRapport rapport;
  private static Browser browser;

  @BeforeAll
  static void start() {
    rapport = SharedRapport.get();
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @Test
  void whoeverSwitchesAThemeOffReadsWhatEverybodyWillSee() {
    try (Page page = open("/console/plugins", 1440)) {
      assertThat(confirmation(page, "default")).contains("Everybody sees it now");
      assertThat(confirmation(page, "lapis")).contains("Nothing else changes");
      assertThat(confirmation(page, "hello")).contains("Its data is kept");
    }
  }

  @Test
  void whatComesWithRapportSaysSoAndIsSwitchedOffInstead() {
    try (Page page = open("/console/plugins", 1440)) {
      Locator card = page.locator("section#loyalty");
      assertThat(card.textContent()).contains("comes with Rapport");
      assertThat(card.locator("a[href*=plugin-remove]").count()).isZero();
      page.navigate(rapport.url() + "/console/plugin-remove/loyalty");
      assertThat(page.locator("main").textContent()).contains("Deactivate it.");
      page.locator("main a.button[href$='/console/plugins#loyalty']").click();
      page.waitForURL("**/console/plugins#loyalty");
    }
  }

  @Test
  void anEmptyFileIsCalledEmptyAndTheFormStaysOpen() {
    try (Page page = open("/console/plugins", 1440)) {
      page.locator("details:has(#upload) > summary").click();
      page.locator("[id='upload:look']").click();
      page.waitForSelector("text=Choose a file first.");
      assertThat(page.locator("[id='upload:file']").isVisible()).isTrue();
      page.locator("[id='upload:file']")
          .setInputFiles(new FilePayload("empty.jar", "application/java-archive", new byte[0]));
      page.locator("[id='upload:look']").click();
      page.waitForSelector("text=The file is empty.");
      assertThat(page.locator("[id='upload:file']").isVisible()).isTrue();
    }
  }

  @Test
  void onAPhoneNoAddressOfAnExtensionPointBreaksInsideItsWords() {
    try (Page page = open("/console/extension-points", 390)) {
      Locator addresses = page.locator("tr:first-child .items > bdi");
      List<String> broken =
          addresses.all().stream()
              .filter(Locator::isVisible)
              .filter(one -> one.boundingBox().height > 30)
              .map(Locator::textContent)
              .toList();
      assertThat(addresses.count()).isGreaterThan(10);
      assertThat(broken).isEmpty();
    }
  }

  @Test
  void whoeverIsSignedOutWhileAChangeGoesOnIsLedToTheSignIn() {
    try (Page page = open("/console/dashboard", 1440)) {
      page.route("**/console/plugin-change", PluginsPageIT::asWhileAChangeGoesOn);
      page.route("**/console/plugin-change.json", PluginsPageIT::goingOn);
      page.navigate(rapport.url() + "/console/plugin-change");
      page.waitForSelector("[data-step=deploy][data-state=running]");
      page.unroute("**/console/plugin-change");
      page.context().clearCookies();
      page.unroute("**/console/plugin-change.json");
      page.waitForURL(url -> url.endsWith("/login?next=%2Fconsole%2Fplugin-change"));
    }
  }

  /** The page with the list of steps that it shows while a change goes on. */
  private static void asWhileAChangeGoesOn(Route route) {
    APIResponse answer = route.fetch();
    String steps =
        "<ol data-change='/console/plugin-change.json'>"
            + "<li data-step='deploy' data-state='waiting'>Start</li></ol></main>";
    route.fulfill(
        new Route.FulfillOptions()
            .setResponse(answer)
            .setBody(answer.text().replace("</main>", steps)));
  }

  private static void goingOn(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setContentType("application/json")
            .setBody(
                "{\"state\":\"running\",\"steps\":[{\"id\":\"deploy\",\"state\":\"running\"}]}"));
  }

  private static Page open(String path, int width) {
    Page page =
        browser.signedIn(
            rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en", ColorScheme.LIGHT, width);
    page.navigate(rapport.url() + path);
    return page;
  }

  private static String confirmation(Page page, String plugin) {
    return page.locator("button[value='deactivate:" + plugin + "']").getAttribute("data-confirm");
  }
}
