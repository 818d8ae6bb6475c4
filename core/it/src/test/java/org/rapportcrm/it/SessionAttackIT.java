package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** What a browser is given: nobody plants it, keeps it, or sets a page into a frame. */
class SessionAttackIT {

  private static final String SIGN_IN = "rapport_sign_in";
  private static final String SESSION = "JSESSIONID";

  private final RunningRapport rapport = SharedRapport.get();
  private final RawHttp http = new RawHttp(rapport.port());
  private final Api admin = SharedRapport.admin();
  private final SoftAssertions softly = new SoftAssertions();

  @Test
  void nothingThatSomebodyPlantedIsSignedInAndNothingThatWasSignedOut() {
    try (Browser browser = new Browser();
        Page page = browser.page(1440, ColorScheme.LIGHT)) {
      String planted = "A".repeat(43);
      page.context().addCookies(List.of(new Cookie(SIGN_IN, planted).setUrl(rapport.url())));
      page.navigate(rapport.url() + "/login");
      String session = cookies(page).get(SESSION);
      browser.signIn(page, rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
      Map<String, String> inside = cookies(page);
      assertThat(inside.get(SIGN_IN)).isNotEqualTo(planted).hasSizeGreaterThan(30);
      assertThat(inside.get(SESSION)).as("another session").isNotEqualTo(session);
      page.context()
          .cookies()
          .forEach(
              cookie -> {
                softly.assertThat(cookie.httpOnly).as(cookie.name).isTrue();
                softly.assertThat(cookie.sameSite).as(cookie.name).isEqualTo(SameSiteAttribute.LAX);
                softly.assertThat(cookie.path).as(cookie.name).isEqualTo("/");
              });
      softly.assertThat(status(inside)).as("signed in").isEqualTo(200);
      page.locator("[data-forget-drafts]").first().dispatchEvent("click");
      page.waitForURL("**/login**");
      softly.assertThat(status(inside)).as("signed out").isEqualTo(302);
      softly.assertThat(cookies(page).get(SESSION)).isNotEqualTo(inside.get(SESSION));
    }
    softly.assertAll();
  }

  private int status(Map<String, String> cookies) {
    String header =
        cookies.entrySet().stream()
            .map(each -> each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining("; ", "Cookie: ", ""));
    return http.get("/console/tasks", header).status();
  }

  private static Map<String, String> cookies(Page page) {
    return page.context().cookies().stream()
        .collect(Collectors.toMap(each -> each.name, each -> each.value));
  }

  @Test
  void everyKindOfAnswerSaysWhatABrowserMayDoWithIt() {
    String token = "Authorization: Bearer " + rapport.run("token", "--user", RunningRapport.ADMIN);
    for (String path :
        List.of(
            "/login",
            "/forgotten",
            "/new-password/" + "a".repeat(43),
            "/nowhere",
            "/console/nowhere",
            "/u/" + "A".repeat(32),
            "/s/" + "A".repeat(32),
            "/f/1",
            "/api/v1/contacts?limit=1",
            "/api/v1/nowhere",
            "/api/v1/contacts/export?format=csv",
            "/openapi",
            "/health/ready",
            "/console/tasks")) {
      RawHttp.Answer answer = http.get(path, token);
      softly
          .assertThat(answer.header("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe-eval", "script-src 'unsafe-inline'");
      softly.assertThat(answer.header("X-Content-Type-Options")).as(path).contains("nosniff");
      softly.assertThat(answer.header("Cache-Control").orElse("")).as(path).contains("no-store");
      softly.assertThat(answer.header("Referrer-Policy")).as(path).isPresent();
      softly.assertThat(answer.header("Access-Control-Allow-Origin")).as(path).isEmpty();
      softly.assertThat(answer.header("Server").orElse("")).as(path).doesNotContainPattern("\\d");
      softly.assertThat(answer.header("X-Powered-By")).as(path).isEmpty();
    }
    softly.assertAll();
  }

  /** A second line in a path, a parameter or a header is no line of the answer. */
  @Test
  void noParameterAddsALineToAnAnswer() {
    for (String target :
        List.of(
            "/login?next=%0d%0aSet-Cookie:%20planted=1",
            "/login-with?next=%0d%0aSet-Cookie:%20planted=1",
            "/console/tasks%0d%0aSet-Cookie:%20planted=1",
            "/console?lang=%0d%0aSet-Cookie:%20planted=1",
            "/login?lang=%0d%0aSet-Cookie:%20planted=1",
            "/c/%0d%0aSet-Cookie:%20planted=1",
            "/api/v1/backups/a%0d%0aSet-Cookie:%20planted=1/file",
            "/api/v1/contacts/export?format=%0d%0aSet-Cookie:%20planted=1")) {
      RawHttp.Answer answer = http.get(target, "Accept-Language: en%0d%0aSet-Cookie: planted=1");
      softly
          .assertThat(answer.head().lines().map(String::strip))
          .as(target)
          .noneMatch(line -> line.toLowerCase().startsWith("set-cookie: planted"));
      softly.assertThat(answer.status()).as(target).isLessThan(500);
    }
    softly.assertAll();
  }

  @Test
  void whatIsSomebodysOwnIsNotThereForAnother() {
    Api one = person();
    Api other = person();
    String token = "{\"name\":\"mine\",\"scope\":\"read\"}";
    String view = "{\"kind\":\"contacts\",\"name\":\"mine\",\"filter\":\"q=a\"}";
    for (String path :
        List.of(
            "/api/v1/tokens/own/" + made(one, token),
            "/api/v1/views/" + one.post("/api/v1/views", view).get("id"))) {
      for (String method : List.of("DELETE", "PATCH")) {
        int status =
            other.ask(method, path, method.equals("PATCH") ? "{\"name\":\"x\"}" : null).status();
        softly.assertThat(status).as(method + " " + path).isIn(403, 404, 405);
      }
    }
    softly.assertThat(one.get("/api/v1/tokens/own").toString()).contains("\"mine\"");
    softly.assertThat(one.get("/api/v1/views?kind=contacts").toString()).contains("\"mine\"");
    softly.assertThat(other.get("/api/v1/tokens/own").toString()).doesNotContain("\"mine\"");
    softly
        .assertThat(other.get("/api/v1/views?kind=contacts").toString())
        .doesNotContain("\"mine\"");
    softly.assertAll();
  }

  /** The key of a token; its maker is told the secret alone. */
  private static Object made(Api one, String token) {
    one.post("/api/v1/tokens/own", token);
    return one
        .get("/api/v1/tokens/own")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .stream()
        .filter(each -> each.getString("name").equals("mine"))
        .findFirst()
        .orElseThrow()
        .get("id");
  }

  private Api person() {
    String email = "own" + UUID.randomUUID() + "@example.org";
    admin.post(
        "/api/v1/users",
        "{\"email\":\"%s\",\"name\":\"Own\",\"password\":\"seven quiet lamps\",\"roles\":[\"sales\"]}"
            .formatted(email));
    return rapport.api(email, "admin");
  }
}
