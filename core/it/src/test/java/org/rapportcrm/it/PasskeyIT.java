package org.rapportcrm.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Passkeys as people use them, with a device that Chromium plays. */
class PasskeyIT {

  private static final String PASSWORD = "a quiet harbour at dawn";
  private static final String REFUSED = "This passkey does not open here";

  private static Api admin;
  private static Browser browser;

  /** Browsers make no passkeys for bare network addresses. */
  private static String site;

  private record Person(String path, String email) {}

  @BeforeAll
  static void start() {
    site = SharedRapport.get().url().replace("127.0.0.1", "localhost");
    admin = SharedRapport.admin();
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  private static Person add(String role) {
    String email = "p" + UUID.randomUUID() + "@example.org";
    int id =
        admin
            .post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"Noor\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                    .formatted(email, PASSWORD, role))
            .getInt("id");
    return new Person("/api/v1/users/" + id, email);
  }

  private static void password(Page page, Person person) {
    page.navigate(site + "/login");
    page.locator("input[type=email]").fill(person.email());
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("form:has(input[type=password]) [type=submit]").first().click();
    page.waitForURL("**/console/**");
  }

  private static void make(Page page) {
    page.locator("[id$=':begin']").click();
    page.locator("[id$=':make']").click();
  }

  private static void show(Page page) {
    page.navigate(site + "/login?next=/console/tasks");
    page.locator("[id$=':show']").click();
  }

  @Test
  void aPasskeyOpensUntilItIsTakenAway() {
    Person person = add("sales");
    try (Page page = browser.page(1440, ColorScheme.LIGHT)) {
      VirtualDevice device = new VirtualDevice(page);
      password(page, person);
      page.navigate(site + "/console/sign-in");
      page.locator("[id$=':again']").fill("not her password");
      page.locator("[id$=':begin']").click();
      assertThat(page.locator("text=The current password is not right")).isVisible();
      page.locator("[id$=':again']").fill(PASSWORD);
      make(page);
      assertThat(page.locator("[name=remove]")).hasCount(1);
      page.context().clearCookies();

      show(page);
      Browser.awaitPath(page, "/console/tasks");
      page.navigate(site + "/console/sign-in");
      assertThat(page.locator("main")).containsText("with a passkey");
      page.context().clearCookies();

      device.goBack();
      show(page);
      assertThat(page.locator("text=" + REFUSED)).isVisible();
      assertThat(admin.get(person.path() + "/passkeys").toString())
          .as("and it is said that there may be a copy")
          .containsPattern("\"warnedAt\":\"2");

      theirOwn(person);
      password(page, person);
      int id =
          admin
              .get(person.path() + "/passkeys")
              .getJsonArray("items")
              .getJsonObject(0)
              .getInt("id");
      String path = person.path() + "/passkeys/" + id;
      assertThat(admin.ask("DELETE", path, null).status()).isEqualTo(204);
      assertThat(admin.ask("DELETE", path, null).status()).isEqualTo(404);
      page.navigate(site + "/console/tasks");
      assertThat(page.url()).as("and is signed out").contains("/login");
      show(page);
      assertThat(page.locator("text=" + REFUSED)).isVisible();
    }
  }

  /** The same by REST: seen and named by every token, taken away by one that reaches all. */
  private static void theirOwn(Person person) {
    Api write = SharedRapport.get().api(person.email(), "write");
    JsonObject own = write.get("/api/v1/passkeys/own").getJsonArray("items").getJsonObject(0);
    String path = "/api/v1/passkeys/own/" + own.getInt("id");
    Api.Answer named = write.ask("PATCH", path, "{\"name\":\"Blue phone\"}");
    assertThat(named.status()).as(named.body()).isEqualTo(200);
    assertThat(named.json().getString("name")).isEqualTo("Blue phone");
    assertThat(write.ask("PATCH", path, "{\"name\":\" \"}").status()).isEqualTo(400);
    Api.Answer refused = write.ask("DELETE", path, null);
    assertThat(refused.status()).as("a lesser token").isEqualTo(400);
    assertThat(refused.body()).contains("\"remedy\"");
    assertThat(admin.ask("PATCH", path, "{\"name\":\"Stolen\"}").status())
        .as("somebody else's")
        .isEqualTo(404);
    assertThat(admin.ask("DELETE", path, null).status()).isEqualTo(404);
  }

  @Test
  void anAnswerIsTakenOnceAndAtThePublicAddressAlone() {
    Person person = add("sales");
    try (Page page = browser.page(390, ColorScheme.DARK)) {
      new VirtualDevice(page);
      password(page, person);
      page.navigate(site + "/console/sign-in");
      page.locator("[id$=':again']").fill(PASSWORD);
      make(page);
      assertThat(page.locator("[name=remove]")).hasCount(1);
      page.context().clearCookies();
      Request sent =
          page.waitForRequest(request -> request.method().equals("POST"), () -> show(page));
      Browser.awaitPath(page, "/console/tasks");
      String answer = answer(sent.postData());
      page.context().clearCookies();

      page.navigate(site + "/login");
      page.evaluate(
          "answer => { const button = document.querySelector('[data-passkey]');"
              + " button.form.elements['passkey-answer'].value = answer;"
              + " button.form.requestSubmit(button); }",
          answer);
      assertThat(page.locator("text=" + REFUSED)).isVisible();
      page.navigate(SharedRapport.get().url() + "/login");
      assertThat(page.locator("[data-passkey]")).isHidden();
      assertThat(page.locator("input[type=password]")).isVisible();
    }
  }

  @Test
  void aRoleThatAsksForMoreThanAPasswordIsContentWithAPasskey() {
    Person person = add("viewer");
    admin.ask("PATCH", "/api/v1/settings/core", "{\"signIn.secondFactorRoles\":\"viewer\"}");
    try (Page page = browser.page(1440, ColorScheme.LIGHT)) {
      new VirtualDevice(page);
      password(page, person);
      Browser.awaitPath(page, "/console/second-factor");
      make(page);
      page.waitForURL(url -> !url.contains("second-factor"));
      page.context().clearCookies();

      password(page, person);
      Browser.awaitPath(page, "/console/second-factor");
      // A password alone sets nothing up any more.
      assertThat(page.locator("#secret")).hasCount(0);
      assertThat(page.locator("[id$=':begin']")).hasCount(0);
      page.locator("[id$=':show']").click();
      page.waitForURL(url -> !url.contains("second-factor"));
      page.navigate(site + "/console/tasks");
      assertThat(page.url()).endsWith("/console/tasks");
    } finally {
      admin.ask("PATCH", "/api/v1/settings/core", "{\"signIn.secondFactorRoles\":\"\"}");
    }
  }

  private static String answer(String form) {
    return Arrays.stream(form.split("&"))
        .filter(part -> part.startsWith("passkey-answer="))
        .map(part -> URLDecoder.decode(part.substring(15), StandardCharsets.UTF_8))
        .findFirst()
        .orElseThrow();
  }
}
