package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README promises to somebody who has nothing else: its first command, and the form. */
class NewcomerIT {

  @TempDir private Path folder;

  @Test
  void theFirstCommandFillsTheShopAndTheFormMakesItsFirstAdministrator() {
    try (RunningRapport rapport = RunningRapport.demo(folder.resolve("home"));
        Browser browser = new Browser();
        Page page = browser.page(1280, ColorScheme.LIGHT)) {
      page.navigate(rapport.url() + "/");
      page.locator("[id='setup:siteName']").fill("Tea & Paper");
      page.locator("[id='setup:name']").fill("Noor");
      page.locator("[id='setup:email']").fill(RunningRapport.ADMIN);
      page.locator("[id='setup:password']").fill(RunningRapport.PASSWORD);
      page.locator("[id='setup:complete']").click();
      Browser.awaitPath(page, "/console/dashboard");
      Api api = rapport.api("read");
      RunningRapport.await(() -> api.get("/api/v1/contacts?limit=1").getInt("total") == 3000);
      RunningRapport.await(
          () -> !api.get("/api/plugins/surveys/surveys?limit=1").getJsonArray("items").isEmpty());
      page.navigate(rapport.url() + "/console/contacts");
      assertThat(page.locator("main").textContent()).contains("3,000");
    }
  }
}
