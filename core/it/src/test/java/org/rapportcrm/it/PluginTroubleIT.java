package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.it.zoo.Patience;
import org.rapportcrm.testkit.PluginJar;

/** What people see of a plugin that fails while the program runs. */
@TestMethodOrder(OrderAnnotation.class)
class PluginTroubleIT {

  private static final String CORE_SETTINGS = "/api/v1/settings/core";
  private static final String OWN_SETTINGS = "/api/v1/own-settings/clumsy";
  private static final String PASSWORD = RunningRapport.PASSWORD;
  private static final String PLUGIN = "/api/v1/plugins/" + ClumsyPlugin.ID;

  @TempDir private static Path folder;
  private static RunningRapport rapport;
  private static Browser browser;
  private static Api api;
  private static long contact;

  @BeforeAll
  static void start() {
    Path home = folder.resolve("home");
    ClumsyPlugin.write(home.resolve("plugins"));
    leaning().write(home.resolve("plugins"));
    rapport = RunningRapport.start(home);
    browser = new Browser();
    api = rapport.api("admin");
    contact =
        api.post("/api/v1/contacts", "{\"email\":\"mina@example.org\"}")
            .getJsonNumber("id")
            .longValue();
  }

  @AfterAll
  static void stop() {
    browser.close();
    rapport.close();
  }

  /** Patient: only what a test asks for pauses the plugin. */
  @BeforeEach
  void activate() {
    breaker(1000, 60);
    api.post(PLUGIN + "/activate", "");
    loop("calm");
  }

  @Test
  void theDashboardIsThereAtOnceAndEachBrokenWidgetHasItsOwnCard() {
    try (Page page = admin()) {
      breaker(1000, 2);
      loop("loop");
      Patience.with("the dashboard", () -> page.navigate(rapport.url() + "/console/dashboard"));
      page.waitForSelector("text=not everything breaks");
      page.waitForSelector("[aria-label='A widget that throws'] .notice-bad:has-text('clumsy')");
      page.waitForSelector("[aria-label='A widget without a page'] .notice-bad");
      page.waitForSelector("[aria-label='A widget that never returns'] .notice-bad");

      page.navigate(rapport.url() + "/console/dashboard");
      page.waitForSelector(".banners .notice-bad:has-text('clumsy')");
      assertThat(page.locator("[aria-label='A widget that throws']").count()).isZero();
      loop("calm");
      page.locator(".banners input[type=submit], .banners button[type=submit]").first().click();
      page.waitForSelector("[aria-label='A widget that throws']");
    }
  }

  @Test
  void aContactsPageStaysWithATabAndFiguresThatThrow() {
    try (Page page = admin()) {
      page.navigate(rapport.url() + "/console/contact/" + contact + "/clumsy");
      assertThat(page.locator("[role=alert].notice-bad").textContent())
          .contains("clumsy")
          .as("the cause is for those who write it")
          .doesNotContain("dropped it");
      assertThat(page.locator("h1").textContent()).contains("mina@example.org");
      page.navigate(rapport.url() + "/console/plugin?id=clumsy");
      assertThat(page.content()).contains("IllegalStateException: dropped it");
    }
  }

  @Test
  void tooManyFailuresPauseThePluginAndTheReasonIsTold() {
    try (Page page = admin()) {
      breaker(3, 60);
      for (int i = 0; i < 3; i++) {
        page.navigate(rapport.url() + "/console/contacts");
      }
      page.navigate(rapport.url() + "/console/contacts");
      page.waitForSelector(".banners .notice-bad");
      page.setViewportSize(390, 800);
      assertThat(page.locator(".banners .grow").first().boundingBox().width)
          .as("on a phone the buttons stand below the words")
          .isGreaterThan(250);
      page.setViewportSize(1280, 800);

      page.navigate(rapport.url() + "/console/plugin?id=clumsy");
      assertThat(page.locator("main").innerText())
          .contains("Its health checks rest")
          .as("a line of the log")
          .containsPattern("Plugin clumsy is paused: \\d+ failures in 10 min, the last in ");
      page.locator("a[href$='/console/settings/clumsy']").first().click();
      page.waitForSelector("[data-setting=duration]");

      page.navigate(rapport.url() + "/console/plugins");
      assertThat(page.locator("#clumsy .badge").textContent()).isEqualTo("Paused");
      assertThat(page.locator("button[value='activate:clumsy']").textContent()).isEqualTo("Resume");
    }
    assertThat(api.get(PLUGIN).getString("state")).isEqualTo("failed");
    assertThat(api.get(PLUGIN).getString("reason")).contains("failures in 10 min, the last in ");
    assertThat(api.get(PLUGIN).getString("pausedAt")).isNotBlank();
    assertThat(api.get("/api/v1/notifications").toString())
        .contains("The plugin The clumsy one was paused");
  }

  @Test
  void aResourceThatIsTooSlowCountsToo() {
    breaker(2, 60);
    api.ask("PATCH", CORE_SETTINGS, "{\"plugins.budget.work\":\"1\"}");
    try {
      assertThat(api.ask("GET", "/api/plugins/clumsy/parcels/slow", null).status()).isEqualTo(200);
      assertThat(api.get(PLUGIN + "/health").getJsonArray("failures").toString())
          .contains("Parcels#slow", "not back after 1 s");
      api.ask("GET", "/api/plugins/clumsy/parcels/slow", null);
      assertThat(api.get(PLUGIN).getString("reason")).contains("Parcels#slow", "not back after");
    } finally {
      api.ask("PATCH", CORE_SETTINGS, "{\"plugins.budget.work\":null}");
    }
  }

  @Test
  void aResourceAndAPageThatThrowAreToldToTheAdminAndCount() {
    breaker(1000, 60);
    assertThat(api.ask("GET", "/api/plugins/clumsy/parcels", null).status()).isEqualTo(500);
    try (Page page = admin()) {
      Response answer = page.navigate(rapport.url() + "/plugins/clumsy/throws");
      assertThat(answer.status()).isEqualTo(500);
      assertThat(page.content()).doesNotContain("dropped it");
      page.waitForNavigation(() -> page.locator("a[href$='/console/plugin?id=clumsy']").click());
      assertThat(page.locator("tr:has-text('Parcels#list')").allInnerTexts().toString())
          .contains("REST resource");
    }
    JsonObject health = api.get(PLUGIN + "/health");
    assertThat(health.getJsonArray("failures").toString())
        .contains("Parcels#list", "/plugins/clumsy/throws\"", "dropped it");
    assertThat(health.getJsonArray("spent").toString())
        .contains("\"kind\":\"rest\"", "\"kind\":\"page\"");

    breaker(1, 60);
    api.ask("GET", "/api/plugins/clumsy/parcels", null);
    assertThat(api.get(PLUGIN).getString("reason")).contains("Parcels#list", "dropped it");
    assertThat(api.ask("GET", "/api/plugins/clumsy/parcels", null).status()).isEqualTo(404);
  }

  @Test
  void aSwitchThatIsRefusedNamesPluginsAsTheConsoleDoes() {
    api.post("/api/v1/plugins/leaning/activate", "");
    Api.Answer refused = api.ask("POST", PLUGIN + "/deactivate", "");
    api.post("/api/v1/plugins/leaning/deactivate", "");

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().getString("detail"))
        .isEqualTo("The clumsy one is needed by Leans on it.");
    assertThat(refused.body()).contains("Deactivate Leans on it (leaning) first.");
  }

  @Test
  void thePlanOfAnUpgradeTellsWhatComesAndWhatGoes(@TempDir Path jars) {
    Path jar =
        PluginJar.of(ClumsyPlugin.ID, "1.1.0")
            .text("fresh", "Fresh")
            .adds(
                """
                public SettingsSchema settings() {
                  return SettingsSchema.of(
                      SettingsSchema.Setting.of("count", "clumsy.fresh",
                          SettingsSchema.Type.WHOLE_NUMBER, "3"),
                      SettingsSchema.Setting.of("fresh", "clumsy.fresh",
                          SettingsSchema.Type.TEXT, null));
                }
                public List<PublicPage> publicPages() {
                  return List.of(new PublicPage("z", Door.class));
                }
                """)
            .type(
                """
                @ApplicationScoped
                public class Door implements PublicPageHandler {
                  public PublicResponse get(PublicRequest request) { return null; }
                  public PublicResponse post(PublicRequest request) { return null; }
                }
                """)
            .write(jars);
    JsonObject plan = api.sendPlugin(jar, "?plan=true").json();
    JsonObject plugin = plan.getJsonArray("plugins").getJsonObject(0);

    assertThat(plugin.getJsonArray("adds"))
        .extracting(added -> added.asJsonObject().getString("id"))
        .as("a public page by the address it begins with")
        .containsExactlyInAnyOrder("fresh", "/z/");
    assertThat(plugin.getJsonArray("drops").toString())
        .contains("A widget that works", "\"id\":\"key\"", "\"id\":\"Figures\"")
        .doesNotContain("\"id\":\"count\"");
    try (Page page = admin()) {
      page.navigate(rapport.url() + "/console/plugin-plan/" + plan.getString("id"));
      assertThat(page.locator("main").innerText())
          .contains("What it adds", "1 setting", "Fresh", "What goes", "4 widgets");
    }
  }

  @Test
  void whatAFileLacksIsToldBesideWhatIsWrongWithIt(@TempDir Path jars) {
    Path jar =
        PluginJar.of("hopeless", "1.0.0")
            .manifest("api", "[9,10)")
            .manifest("requires", "not-there, clumsy[7,8)")
            .write(jars);

    assertThat(api.sendPlugin(jar, "?plan=true").json().getJsonArray("findings"))
        .extracting(finding -> finding.asJsonObject().getString("check"))
        .containsExactly("api.version", "set.missing", "set.wrong-version");
  }

  @Test
  void aRefusedWayBackPromisesNothingOfTheTables(@TempDir Path jars) {
    Path old = PluginJar.of(ClumsyPlugin.ID, "0.9.0").write(jars);
    JsonObject plan = api.sendPlugin(old, "?plan=true").json();
    assertThat(plan.getBoolean("good")).isFalse();
    try (Page page = admin()) {
      page.navigate(rapport.url() + "/console/plugin-plan/" + plan.getString("id"));
      assertThat(page.locator("main").innerText())
          .contains("older version", "version.no-downgrade")
          .doesNotContain("can work with them");
    }
  }

  @Test
  void settingsOfEveryTypeAreKeptAndASecretIsNeverShown() {
    try (Page page = admin()) {
      page.navigate(rapport.url() + "/console/settings/clumsy");
      assertThat(page.locator(".banners .notice-warn").textContent()).contains("clumsy");
      Locator only = page.locator("[data-setting=only]");
      assertThat(only.isVisible()).isFalse();
      page.locator("[data-setting=yes_no] input").check();
      assertThat(only.isVisible()).isTrue();
      page.locator("[data-setting=day] input").fill("someday");
      page.locator("[data-setting=duration] input").fill("soon");
      page.locator("[data-setting=key] input").fill("a long enough key");
      page.locator("[id$=save]").click();
      page.waitForSelector("[data-setting=duration] .error:has-text('soon')");
      assertThat(page.locator("[data-setting=day] .error").textContent())
          .as("a day that is none, beside all else")
          .contains("someday");
      assertThat(page.locator("[data-setting=key] .error").textContent()).contains("again");
      page.locator("[data-setting=day] input").fill("2026-05-17");
      page.locator("[data-setting=duration] input").fill("2h 30m");
      page.locator("[data-setting=key] input").fill("a long enough key");
      page.locator("[id$=save]").click();
      page.waitForSelector("[data-setting=key] .badge-good");
      assertThat(page.locator("[data-setting=duration] input").inputValue()).isEqualTo("2h 30m");
      assertThat(page.locator("[data-setting=key] input").inputValue()).isEmpty();
      assertThat(page.content()).doesNotContain("a long enough key");
      assertThat(page.locator(".banners").count()).isZero();
    }
    assertThat(api.get("/api/v1/settings/clumsy").toString()).doesNotContain("long enough key");
    assertThat(api.get("/api/v1/settings/clumsy/history").toString())
        .contains("PT2H30M")
        .doesNotContain("long enough key");
  }

  @ParameterizedTest
  @CsvSource({"en, 60 is more than 50", "fa, ۶۰ بیشتر از ۵۰"})
  void whatAUserSetsWronglyStaysToBeMendedAndASecretLeavesNobodysHands(
      String language, String refusal) {
    api.ask("PATCH", OWN_SETTINGS, "{\"rows\":null,\"token\":null}");
    try (Page page = browser.signedIn(rapport, RunningRapport.ADMIN, PASSWORD, language)) {
      page.navigate(rapport.url() + "/console/own-settings/clumsy");
      Locator rows = page.locator("[data-setting=rows] input");
      Locator token = page.locator("[data-setting=token] input");
      rows.fill("60");
      page.locator("[data-setting=sign] input").fill("With kind regards");
      token.fill("key-of-a-user");
      page.locator("[id$=save]").click();
      page.waitForSelector("[data-setting=rows] .error:has-text('" + refusal + "')");
      page.waitForSelector("[data-setting=token] .error");
      assertThat(rows.inputValue()).isEqualTo("60");
      assertThat(page.locator("[data-setting=sign] input").inputValue())
          .isEqualTo("With kind regards");
      hasNot(page, "key-of-a-user");

      rows.fill("20");
      token.fill("A KEY OF ANOTHER FORM");
      page.locator("[id$=save]").click();
      page.waitForSelector("[data-setting=rows]:not(:has(.error)) >> xpath=../..");
      page.waitForSelector("[data-setting=token] .error");
      hasNot(page, "ANOTHER FORM");

      token.fill("key-of-a-user");
      page.locator("[id$=save]").click();
      page.waitForSelector("[data-setting=token] .badge-good");
      assertThat(rows.inputValue()).isEqualTo("20");
      hasNot(page, "key-of-a-user");
    }
    String kept = api.get(OWN_SETTINGS) + " " + api.get(OWN_SETTINGS + "/history");
    assertThat(kept).contains("\"rows\"", "\"20\"").doesNotContain("key-of-a-user");
    Api.Answer refused = api.ask("PATCH", OWN_SETTINGS, "{\"token\":\"NOT OF THIS FORM\"}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.body()).contains("token").doesNotContain("NOT OF THIS FORM");
  }

  /** Neither in what is seen nor in what a field holds. */
  private static void hasNot(Page page, String secret) {
    assertThat(page.content()).doesNotContain(secret);
    assertThat(page.locator("[data-setting=token] input").inputValue()).isEmpty();
  }

  @Test
  void oneAdministratorSeesRapportWithoutPluginsAndOthersSeeThem() {
    try (Page page = admin();
        Page other = admin()) {
      page.navigate(rapport.url() + "/console/contacts");
      page.locator("#bar details:last-of-type summary").last().click();
      page.locator(
              "#bar [type=submit]:has-text('without plugins'), #bar [value*='without plugins']")
          .click();
      page.waitForSelector(".banners .notice-warn");
      assertThat(page.locator("#side a[href*='/plugins/loyalty/']").count()).isZero();
      assertThat(page.navigate(rapport.url() + "/plugins/loyalty/programmes").status())
          .isEqualTo(404);
      other.navigate(rapport.url() + "/plugins/loyalty/programmes");
      assertThat(other.locator("#side a[href*='/plugins/loyalty/']").count()).isPositive();

      page.navigate(rapport.url() + "/console/dashboard");
      page.locator(".banners .notice-warn [type=submit]").first().click();
      page.waitForSelector("#side a[href*='/plugins/loyalty/']");
    }
  }

  /** The last one: it takes the program down, and starts it again. */
  @Order(Integer.MAX_VALUE)
  @Test
  void whenNothingCanBePutBackPeopleAndProgramsAreToldWhatToDo(@TempDir Path jars) {
    Api.Answer answer = api.sendPlugin(Vandal.write(jars), "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    RunningRapport.await(() -> rapport.body("/login").contains("does not run"));

    try (Page page = browser.page(390, ColorScheme.DARK)) {
      Response response = page.navigate(rapport.url() + "/console/plugins");
      assertThat(response.status()).isEqualTo(503);
      assertThat(response.headerValue("Retry-After")).isNull();
      for (String language : List.of("en", "ar", "fa")) {
        Locator words = page.locator("[lang=" + language + "] >> text=--safe-mode");
        assertThat(words.last().isVisible()).as(language).isTrue();
      }
      assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
      assertThat(page.content()).doesNotContain(Vandal.ID, Vandal.WORDS);
    }
    String problem = rapport.body("/api/v1/contacts");
    assertThat(problem).contains("logs/rapport.log", "\"state\":\"failed\"");
    assertThat(problem).doesNotContain(Vandal.ID, Vandal.WORDS);

    rapport.close();
    rapport.restart();
    try (Page page = admin()) {
      page.navigate(rapport.url() + "/console/plugins");
      page.waitForNavigation(() -> page.locator("#last-change a").click());
      assertThat(page.locator("main").innerText()).contains(Vandal.ID, Vandal.WORDS);
    }
    assertThat(api.get(PLUGIN).getString("state")).isEqualTo("active");
    assertThat(api.get("/api/v1/plugins").toString()).doesNotContain(Vandal.ID);
  }

  private static PluginJar leaning() {
    return PluginJar.of("leaning", "1.0.0")
        .manifest("requires", "clumsy[1,2)")
        .text("name", "Leans on it");
  }

  private static void breaker(int strikes, int partSeconds) {
    api.ask(
        "PATCH",
        CORE_SETTINGS,
        "{\"plugins.breaker.strikes\":\"%d\",\"plugins.budget.part\":\"%d\"}"
            .formatted(strikes, partSeconds));
  }

  private static void loop(String word) {
    api.ask("PATCH", CORE_SETTINGS, "{\"site.name\":\"" + word + "\"}");
  }

  private static Page admin() {
    return browser.signedIn(rapport, RunningRapport.ADMIN, PASSWORD, "en");
  }
}
