package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.testkit.PluginJar;

/**
 * {@code kill -9} while a plugin fills its part of the invented shop: the next start fills what is
 * missing, and what fails is told to administrators.
 */
class DemoKillIT {

  @TempDir private Path folder;

  @Test
  void theNextStartFillsWhatIsMissingAndTellsWhatItCannot() throws IOException {
    Path waits = folder.resolve("waits");
    Path began = folder.resolve("began");
    try (RunningRapport rapport = RunningRapport.start(folder.resolve("home"));
        Browser browser = new Browser()) {
      new PluginChanges(rapport.api("admin")).installs(stall(waits, began));
      rapport.api("admin").post("/api/v1/plugins/stall/activate", "");
      rapport.close();
      Files.createFile(waits);
      rapport.begin("--demo");
      RunningRapport.await(() -> Files.exists(began));
      rapport.kill();

      Files.delete(waits);
      rapport.restart();
      Api api = rapport.api("admin");
      assertThat(api.get("/api/v1/contacts?limit=1").getInt("total")).isEqualTo(3000);
      for (String part :
          new String[] {"loyalty/programmes", "surveys/surveys", "email-campaigns/campaigns"}) {
        assertThat(api.get("/api/plugins/" + part + "?limit=1").getJsonArray("items"))
            .as(part)
            .isNotEmpty();
      }
      Page page = browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
      Locator notice = page.locator("#notices .notice:has-text('goes without stall')");
      assertThat(notice.textContent()).contains("IllegalStateException: no paper");
      notice.locator("[type=submit]").click();
      page.locator(".ui-growl-item :text('It stays empty.')").waitFor();
      assertThat(notice.count()).isZero();
    }
  }

  /** Waits as long as the file is there, and fails then. */
  private Path stall(Path waits, Path began) {
    return PluginJar.of("stall", "1.0.0")
        .adds(
            "public Optional<Class<? extends DemoData>> demoData() {"
                + " return Optional.of(Shelf.class); }")
        .type(
            """
            @ApplicationScoped public class Shelf implements DemoData {
              public void fill(java.util.random.RandomGenerator random, Instant now) {
                try {
                  while (java.nio.file.Files.exists(java.nio.file.Path.of("%s"))) {
                    java.nio.file.Files.write(java.nio.file.Path.of("%s"), new byte[0]);
                    Thread.sleep(20);
                  }
                } catch (java.io.IOException | InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                throw new IllegalStateException("no paper");
              }
            }
            """
                .formatted(waits, began))
        .write(folder);
  }
}
