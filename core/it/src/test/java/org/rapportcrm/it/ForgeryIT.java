package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Changes that somebody else wants: sent from another site, or by whoever may only read. */
class ForgeryIT {

  private static final List<String> FROM_ELSEWHERE =
      List.of(
          "Origin: https://forged.example",
          "Origin: null",
          "Sec-Fetch-Site: cross-site",
          "Sec-Fetch-Site: same-site");

  private final RunningRapport rapport = SharedRapport.get();
  private final RawHttp http = new RawHttp(rapport.port());
  private final Api admin = SharedRapport.admin();

  @Test
  void noOtherSiteChangesAnythingThroughABrowserThatIsSignedIn() {
    List<Routes> routes = Routes.of(admin);
    String before = counts();
    SoftAssertions softly = new SoftAssertions();
    String cookie = cookie();
    for (Routes route : routes) {
      String target = route.path().replaceAll("\\{[^}]*\\}", "1");
      if (route.isRest() && !route.method().equals("GET")) {
        // the server itself refuses a body with DELETE
        String body = route.method().equals("DELETE") ? "" : "{}";
        FROM_ELSEWHERE.forEach(from -> refused(softly, route.method(), target, body, cookie, from));
        refused(
            softly, route.method(), target, body, cookie, "X-Says: nothing of where it is from");
      } else if (route.isPage()) {
        FROM_ELSEWHERE.forEach(
            from -> refused(softly, "POST", target, "jakarta.faces.ViewState=x", cookie, from));
      }
    }
    softly.assertAll();
    assertThat(counts()).isEqualTo(before);
  }

  private void refused(
      SoftAssertions softly, String method, String target, String body, String... headers) {
    String type =
        body.startsWith("jakarta") ? "application/x-www-form-urlencoded" : "application/json";
    String[] all =
        Stream.concat(Stream.of(headers), Stream.of("Content-Type: " + type))
            .toArray(String[]::new);
    int status = http.send(method, target, "127.0.0.1:" + rapport.port(), body, all).status();
    softly.assertThat(status).as(method + " " + target + " " + headers[1]).isEqualTo(403);
  }

  /** What would be fewer or more if one of them had come through. */
  private String counts() {
    return Stream.of(
            "users", "contacts?limit=500", "webhooks", "tokens", "tags", "lists", "segments")
        .map(kind -> admin.get("/api/v1/" + kind).getJsonArray("items").size())
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }

  private String cookie() {
    try (Browser browser = new Browser();
        Page page =
            browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      return page.context().cookies().stream()
          .map(each -> each.name + "=" + each.value)
          .collect(Collectors.joining("; ", "Cookie: ", ""));
    }
  }

  @Test
  void whoMayOnlyReadChangesNothingOnTheWayToTheRefusal() {
    String address = "reader" + System.nanoTime() + "@example.org";
    long user =
        id(
            admin.post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"R\",\"password\":\"seven quiet lamps\",\"roles\":[\"viewer\"]}"
                    .formatted(address)));
    Api reader = rapport.api(address, "admin");
    long contact = id(admin.post("/api/v1/contacts", "{\"firstName\":\"Ada\"}"));
    SoftAssertions softly = new SoftAssertions();
    unchanged(softly, reader, "/api/v1/contacts/" + contact, "{\"firstName\":\"Eve\"}");
    made(softly, reader, "companies", "{\"name\":\"Company %s\"}", "{\"name\":\"Eve\"}");
    made(softly, reader, "tasks", "{\"title\":\"Task %s\"}", "{\"title\":\"Eve\"}");
    made(softly, reader, "tags", "{\"name\":\"tag %s\"}", "{\"name\":\"Eve\"}");
    made(softly, reader, "lists", "{\"name\":\"List %s\"}", "{\"name\":\"Eve\"}");
    unchanged(softly, reader, "/api/v1/users/" + user, "{\"roles\":[\"administrator\"]}");
    softly.assertAll();
    admin.ask("DELETE", "/api/v1/users/" + user, null);
  }

  private void made(SoftAssertions softly, Api reader, String kind, String body, String change) {
    long id = id(admin.post("/api/v1/" + kind, body.formatted(System.nanoTime())));
    unchanged(softly, reader, "/api/v1/" + kind + "/" + id, change);
  }

  private void unchanged(SoftAssertions softly, Api reader, String path, String change) {
    JsonObject before = admin.get(path);
    for (String method : List.of("PATCH", "DELETE")) {
      int status = reader.ask(method, path, method.equals("PATCH") ? change : null).status();
      softly.assertThat(status).as(method + " " + path).isEqualTo(403);
      softly.assertThat(admin.get(path)).as(path).isEqualTo(before);
    }
  }

  @Test
  void whatNobodyMaySetIsRefusedByNameAndNotTakenAlong() {
    SoftAssertions softly = new SoftAssertions();
    for (String more :
        List.of(
            "\"id\":1",
            "\"purchaseSum\":9",
            "\"createdAt\":\"2001-01-01T00:00:00Z\"",
            "\"points\":9",
            "\"roles\":[\"administrator\"]")) {
      Api.Answer answer =
          admin.ask("POST", "/api/v1/contacts", "{\"firstName\":\"Ada\"," + more + "}");
      softly.assertThat(answer.status()).as(more + answer.body()).isEqualTo(400);
    }
    softly.assertAll();
  }

  private static long id(JsonObject record) {
    return record.getJsonNumber("id").longValue();
  }
}
