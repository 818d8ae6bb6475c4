package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signing in as people do it: second factor, links, what is typed when a session ended, leaving.
 */
class SignInIT {

  private static final String PASSWORD = "a quiet harbour at dawn";

  private static RunningRapport rapport;
  private static Api admin;
  private static Browser browser;

  private record Person(long id, String email) {}

  @BeforeAll
  static void start() {
    rapport = SharedRapport.get();
    admin = SharedRapport.admin();
    browser = new Browser();
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  private static Person add(String role) {
    String email = "p" + UUID.randomUUID() + "@example.org";
    long id =
        admin
            .post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"Noor\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                    .formatted(email, PASSWORD, role))
            .getJsonNumber("id")
            .longValue();
    return new Person(id, email);
  }

  private static void password(Page page, Person person) {
    page.locator("input[type=email]").fill(person.email());
    page.locator("input[type=password]").fill(PASSWORD);
    page.locator("form:has(input[type=password]) [type=submit]").first().click();
  }

  private static Page signedIn(Person person) {
    return browser.signedIn(rapport, person.email(), PASSWORD, "en");
  }

  @Test
  void aCodeFollowsThePasswordAndAnAdministratorTakesALostAppAway() {
    Person person = add("sales");
    try (Page page = signedIn(person)) {
      page.navigate(rapport.url() + "/console/second-factor");
      String secret = page.locator("#secret").textContent().replace(" ", "");
      page.locator("[id$=':code']").fill("000000");
      page.locator("[id$=':confirm']").click();
      page.waitForSelector("text=This code does not fit");
      page.locator("[id$=':code']").fill(Authenticator.code(secret));
      page.locator("[id$=':confirm']").click();
      String recovery = page.locator("#codes li").first().textContent().strip();
      page.context().clearCookies();

      page.navigate(rapport.url() + "/console/tasks");
      password(page, person);
      page.waitForURL("**/login-code?next=**");
      page.navigate(rapport.url() + "/console/tasks");
      assertThat(page.url()).as("a password alone opens nothing").contains("/login");
      password(page, person);
      page.waitForURL("**/login-code?next=**");
      page.locator("[id$=':code']").fill(recovery);
      page.locator("[id$=':enter']").click();
      page.waitForURL("**/console/tasks");

      String path = "/api/v1/users/" + person.id();
      assertThat(admin.ask("DELETE", path + "/second-factor", null).status()).isEqualTo(204);
      page.navigate(rapport.url() + "/console/tasks");
      assertThat(page.url()).as("and is signed out").contains("/login");
      password(page, person);
      page.waitForURL("**/console/tasks");
    }
  }

  @Test
  void whatWasTypedIsOfferedAfterASessionThatEnded() {
    Person person = add("sales");
    try (Page page = signedIn(person)) {
      page.navigate(rapport.url() + "/console/task-edit");
      page.locator("[id$=':title']").fill("چای با مینا");
      admin.ask("DELETE", "/api/v1/users/" + person.id() + "/sign-ins", null);
      page.locator("[type=submit].button-primary").click();
      page.waitForURL("**/login?next=**");
      password(page, person);
      page.waitForURL("**/console/task-edit");
      assertThat(page.locator("[id$=':title']").inputValue()).isEmpty();
      page.locator("[data-draft=take]").click();
      assertThat(page.locator("[id$=':title']").inputValue()).isEqualTo("چای با مینا");
      page.locator("[type=submit].button-primary").click();
      page.waitForURL("**/console/tasks**");
      page.navigate(rapport.url() + "/console/task-edit");
      assertThat(page.locator("#draft").isVisible()).as("it is saved").isFalse();
    }
  }

  @Test
  void theProviderSignsInAndOutAgain() throws Exception {
    Person person = add("sales");
    try (LittleProvider provider = new LittleProvider();
        Page page = browser.page(1440, ColorScheme.LIGHT)) {
      admin.ask(
          "PATCH",
          "/api/v1/settings/core",
          "{\"openid.on\":\"true\",\"openid.issuer\":\"%s\",\"openid.clientId\":\"rapport\"}"
              .formatted(provider.issuer()));
      page.navigate(rapport.url() + "/login?next=/console/tasks");
      page.locator("#provider").click();
      page.waitForURL("**/login?trouble=unknown");
      assertThat(page.locator("#trouble").textContent()).contains("administrator");
      provider.person(person.email());
      page.navigate(rapport.url() + "/login?next=/console/tasks");
      page.locator("#provider").click();
      page.waitForURL("**/console/tasks");
      String site = page.url().replace("/console/tasks", "");
      page.navigate(site + "/console/sign-in");
      assertThat(page.locator("main").textContent()).contains("through your organisation");
      page.locator("[data-forget-drafts]").first().dispatchEvent("click");
      page.waitForURL("**/login?bye=yes");
      page.navigate(site + "/console/tasks");
      assertThat(page.url()).contains("/login");
    } finally {
      admin.ask("PATCH", "/api/v1/settings/core", "{\"openid.on\":\"false\"}");
    }
  }

  @Test
  void anInvitationSetsAPasswordOnce() {
    Person person = add("viewer");
    String link =
        admin.post("/api/v1/users/" + person.id() + "/invitation", "{}").getString("link");
    String path = link.substring(link.indexOf("/new-password/"));
    try (Page page = browser.page(390, ColorScheme.DARK)) {
      page.navigate(rapport.url() + path);
      page.locator("input[type=password]").fill("another fine sentence");
      page.locator("[id$=':save']").click();
      page.waitForURL("**/login");
      page.navigate(rapport.url() + path);
      assertThat(page.locator("input[type=password]").count()).as("once").isZero();
    }
  }

  @Test
  void whoLeavesIsOutAtOnceAndTheHeirHasTheRecords() {
    Person leaver = add("sales");
    Person heir = add("sales");
    long contact =
        admin
            .post("/api/v1/contacts", "{\"firstName\":\"Mina\",\"ownerId\":" + leaver.id() + "}")
            .getJsonNumber("id")
            .longValue();
    String path = "/api/v1/users/" + leaver.id();
    assertThat(admin.get(path + "/belongings").getJsonObject("counts").getInt("contacts"))
        .isEqualTo(1);
    try (Page page = signedIn(leaver)) {
      assertThat(admin.ask("DELETE", path + "?heir=" + leaver.id(), null).status()).isEqualTo(400);
      assertThat(admin.ask("DELETE", path + "?heir=" + heir.id(), null).status()).isEqualTo(200);
      page.navigate(rapport.url() + "/console/contacts");
      assertThat(page.url()).contains("/login");
    }
    assertThat(admin.get("/api/v1/contacts/" + contact).toString())
        .contains("\"ownerId\":" + heir.id());
  }

  @Test
  void everyAnswerOfRestSaysHowMuchIsLeft() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(rapport.url() + "/api/v1/contacts")).build();
    HttpResponse<Void> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().firstValue("RateLimit-Policy").orElse(""))
        .matches("\"address\";q=\\d+;w=60");
    assertThat(answer.headers().firstValue("RateLimit").orElse(""))
        .matches("\"address\";r=\\d+;t=\\d+");
  }
}
