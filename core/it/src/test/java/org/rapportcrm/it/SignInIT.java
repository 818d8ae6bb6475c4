package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Signing in as people do it: second factor, links, what is typed when a session ended, leaving.
 */
class SignInIT {

  private static final String OWN = "/api/v1/sign-ins/own";
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
  void whoIsInvitedOnceMoreStillStandsInTheForm() {
    Person person = add("sales");
    try (Page page = signedIn(add("administrator"))) {
      page.navigate(rapport.url() + "/console/user/" + person.id());
      page.locator("main input[value=Invite]").click();
      page.locator("main code").waitFor();
      assertThat(page.locator("[id='user:email']").inputValue()).isEqualTo(person.email());
      assertThat(page.locator("input[value=sales]").isChecked()).isTrue();
    }
  }

  @Test
  void thePageOfSomebodyWithoutAPasswordSaysSo() {
    String warned = "main .notice-warn:has-text('no password yet')";
    long id =
        admin
            .post(
                "/api/v1/users",
                "{\"email\":\"omid@example.org\",\"name\":\"Omid\",\"roles\":[\"sales\"]}")
            .getJsonNumber("id")
            .longValue();
    try (Page page = signedIn(add("administrator"))) {
      page.navigate(rapport.url() + "/console/user/" + id);
      page.locator(warned).waitFor();
      page.locator("main input[value=Invite]").click();
      page.locator("main code").waitFor();
      page.navigate(rapport.url() + "/console/user/" + id);
      page.locator("main .notice:has-text('link holds until')").waitFor();
      page.locator("main input[value='Invite again']").waitFor();
      assertThat(page.locator(warned).count()).as("they are invited").isZero();
      page.navigate(rapport.url() + "/console/user/" + add("sales").id());
      assertThat(page.locator(warned).count()).isZero();
    }
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
      String session = session(page);
      page.locator("[id$=':code']").fill(recovery);
      page.locator("[id$=':enter']").click();
      Browser.awaitPath(page, "/console/tasks");
      assertThat(session(page)).as("the session after the code").isNotEqualTo(session);

      String path = "/api/v1/users/" + person.id();
      assertThat(admin.ask("DELETE", path + "/second-factor", null).status()).isEqualTo(204);
      page.navigate(rapport.url() + "/console/tasks");
      assertThat(page.url()).as("and is signed out").contains("/login");
      password(page, person);
      Browser.awaitPath(page, "/console/tasks");
    }
  }

  private static String session(Page page) {
    return page.context().cookies().stream()
        .filter(each -> each.name.equals("JSESSIONID"))
        .map(each -> each.value)
        .findFirst()
        .orElseThrow();
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
      Browser.awaitPath(page, "/console/task-edit");
      assertThat(page.locator("[id$=':title']").inputValue()).isEmpty();
      page.locator("[data-draft=take]").click();
      assertThat(page.locator("[id$=':title']").inputValue()).isEqualTo("چای با مینا");
      page.locator("[type=submit].button-primary").click();
      Browser.awaitPath(page, "/console/tasks");
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
      Browser.awaitPath(page, "/console/tasks");
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
      assertThat(page.locator("[id$=':email']").inputValue()).as("filled in").contains("@");
      assertThat(page.locator("[id$=':password']").getAttribute("autofocus")).isNotNull();
      page.navigate(rapport.url() + "/login");
      assertThat(page.locator("[id$=':email']").inputValue()).as("told once").isEmpty();
      page.navigate(rapport.url() + path);
      assertThat(page.locator("input[type=password]").count()).as("once").isZero();
    }
    String log = "/api/v1/audit?what=user.passwordReset&record=user%20" + person.id();
    assertThat(admin.get(log).getJsonArray("items").getJsonObject(0).getString("who"))
        .as("who set it, in the audit log")
        .isEqualTo(admin.get("/api/v1/users/" + person.id()).getString("name"));
  }

  /** The session that knew the form is gone, as after a restart; its reader has no console. */
  @Test
  void aLinkThatWasOpenForTooLongIsOpenedAgain() {
    Person person = add("viewer");
    String link =
        admin.post("/api/v1/users/" + person.id() + "/invitation", "{}").getString("link");
    String path = link.substring(link.indexOf("/new-password/"));
    try (Page page = browser.page(390, ColorScheme.DARK)) {
      page.navigate(rapport.url() + path);
      page.locator("input[type=password]").fill("another fine sentence");
      page.context().clearCookies();
      page.locator("[id$=':save']").click();
      page.locator("a:has-text('Open the page again')").click();
      page.locator("input[type=password]").fill("another fine sentence");
      page.locator("[id$=':save']").click();
      page.waitForURL("**/login");
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
    Api token = rapport.api(leaver.email(), "read");
    assertThat(token.ask("GET", "/api/v1/contacts", null).status()).isEqualTo(200);
    try (Page page = signedIn(leaver)) {
      assertThat(admin.ask("DELETE", path + "?heir=" + leaver.id(), null).status()).isEqualTo(400);
      assertThat(admin.ask("DELETE", path + "?heir=" + heir.id(), null).status()).isEqualTo(200);
      page.navigate(rapport.url() + "/console/contacts");
      assertThat(page.url()).contains("/login");
    }
    assertThat(token.ask("GET", "/api/v1/contacts", null).status()).isEqualTo(401);
    assertThat(admin.get("/api/v1/contacts/" + contact).toString())
        .contains("\"ownerId\":" + heir.id());
  }

  @Test
  void peopleSeeAndEndTheirOwnBrowsersAndNobodyElses() {
    Person person = add("sales");
    Person other = add("sales");
    try (Page page = signedIn(person);
        Page second = signedIn(person)) {
      Api own = rapport.api(person.email(), "write");
      JsonArray browsers = own.get(OWN).getJsonArray("items");
      assertThat(browsers).hasSize(2);
      String one = OWN + "/" + browsers.getJsonObject(0).get("id");
      Api others = rapport.api(other.email(), "admin");
      assertThat(others.ask("DELETE", one, null).status()).isEqualTo(404);
      assertThat(others.ask("DELETE", OWN, null).status()).isEqualTo(204);
      assertThat(own.get(OWN).getJsonArray("items")).hasSize(2);
      assertThat(own.ask("DELETE", one, null).status()).isEqualTo(204);
      assertThat(own.get(OWN).getJsonArray("items")).hasSize(1);
      assertThat(own.ask("DELETE", OWN, null).status()).isEqualTo(204);
      for (Page each : List.of(page, second)) {
        each.navigate(rapport.url() + "/console/tasks");
        assertThat(each.url()).contains("/login");
      }
    }
  }

  @Test
  void aNewPasswordSignsOutTheOtherBrowsersAndEndsTokens() {
    Person person = add("sales");
    Api token = rapport.api(person.email(), "read");
    assertThat(token.ask("GET", "/api/v1/contacts", null).status()).isEqualTo(200);
    try (Page page = signedIn(person);
        Page other = signedIn(person)) {
      page.navigate(rapport.url() + "/console/sign-in");
      page.locator("[id$=':current']").fill(PASSWORD);
      page.locator("[id$=':password']").fill("another quiet harbour");
      page.locator("[id$=':change']").click();
      page.waitForSelector("text=Your password is changed");
      other.navigate(rapport.url() + "/console/tasks");
      assertThat(other.url()).as("the other browser").contains("/login");
      page.navigate(rapport.url() + "/console/tasks");
      assertThat(page.url()).as("the one that changed it").doesNotContain("/login");
    }
    assertThat(token.ask("GET", "/api/v1/contacts", null).status()).isEqualTo(401);
  }

  @Test
  void aBackupIsHandedToAPersonWhoShowedThePasswordAgainAndToNoToken() {
    Object job = admin.post("/api/v1/backups", "{}").get("job");
    RunningRapport.await(() -> admin.get("/api/v1/jobs/" + job).getString("state").equals("done"));
    JsonObject backup = admin.get("/api/v1/backups").getJsonArray("items").getJsonObject(0);
    String path = "/api/v1/backups/" + backup.getString("name");
    assertThat(admin.ask("GET", path + "/file", null).status()).as("no token").isEqualTo(404);
    try (Page page =
        browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      page.navigate(rapport.url() + "/console/backups");
      String file = rapport.url() + backup.getString("url");
      RequestOptions here = RequestOptions.create().setMaxRedirects(0);
      assertThat(page.request().get(file, here).status()).as("locked").isEqualTo(302);
      assertThat(page.locator("a[href*='backup-file']").count()).isZero();
      page.locator("[id$=':again']").fill("not the password");
      page.locator("[id$=':open']").click();
      page.waitForSelector("text=The current password is not right");
      assertThat(page.request().get(file, here).status()).isEqualTo(302);
      page.locator("[id$=':again']").fill(RunningRapport.PASSWORD);
      page.locator("[id$=':open']").click();
      page.waitForSelector("a[href*='backup-file']");
      assertThat(page.request().get(file, here).body()).startsWith('P', 'K');
    }
    assertThat(admin.ask("DELETE", path, null).status()).isEqualTo(204);
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
