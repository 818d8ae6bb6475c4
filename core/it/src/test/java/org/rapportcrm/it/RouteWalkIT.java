package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every address, asked by everybody: refused without its capability, and not refused with it. */
class RouteWalkIT {

  private static final String BACKUP = "/api/v1/local/backup";
  private static final String PASSWORD = "seven quiet lamps";

  /** A link to a page, and the page's own part of its address. */
  private static final Pattern LINK =
      Pattern.compile("<a [^>]*href=\"(/(?:console|plugins/[^/\"?#]+)/[^/\"?#]+)[^\"]*\"");

  private static final List<String> MANAGEMENT =
      List.of(
          "users.manage",
          "plugins.manage",
          "settings.manage",
          "fields.manage",
          "webhooks.manage",
          "backups.manage");

  /** Another one each time, because users are never deleted. */
  private static String place;

  private static RunningRapport rapport;
  private static Api admin;
  private static List<Routes> routes;
  private static final Map<String, Api> BY_ROLE = new LinkedHashMap<>();

  @BeforeAll
  static void people(@TempDir Path folder) throws IOException {
    place = "walk" + Long.toString(System.currentTimeMillis(), 36) + ".example.org";
    rapport = SharedRapport.get();
    admin = SharedRapport.admin();
    routes = Routes.of(admin);
    assertThat(routes).hasSizeGreaterThan(150);
    for (String role : RoleCapabilities.ROLES) {
      admin.post(
          "/api/v1/users",
          "{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
              .formatted(address(role), role, PASSWORD, role));
      BY_ROLE.put(role, rapport.api(address(role), "admin"));
    }
    // Of a kind that only some of those may take back who may take back an import.
    Path answers = Files.writeString(folder.resolve("answers.csv"), "score\n9\n");
    admin.importFile("answers", answers, Map.of(), "{}");
  }

  @AfterAll
  static void leave() {
    for (JsonValue user : admin.get("/api/v1/users?limit=500").getJsonArray("items")) {
      if (user.asJsonObject().getString("email").endsWith("@" + place)) {
        admin.ask("DELETE", "/api/v1/users/" + user.asJsonObject().get("id"), null);
      }
    }
  }

  @Test
  void everyMethodNamesACapabilityThatSomeRoleOrAdministratorsAloneHold() {
    SoftAssertions softly = new SoftAssertions();
    for (Routes route : routes) {
      if (!route.kind().equals("public")) {
        softly.assertThat(route.capability()).as(route.toString()).isNotBlank();
      }
    }
    softly.assertAll();
  }

  @Test
  void restIsRefusedWithoutTheCapabilityAndNotRefusedWithIt() {
    SoftAssertions softly = new SoftAssertions();
    BY_ROLE.forEach(
        (role, api) -> {
          for (Routes route : rest()) {
            boolean holds = RoleCapabilities.holds(role, route.capability());
            check(softly, role, route, holds && !route.path().equals(BACKUP), api);
          }
        });
    softly.assertAll();
  }

  @Test
  void noTokenMakesAnotherTokenWhateverItsUserHolds() {
    assertThat(
            admin.ask(
                "POST", "/api/v1/local/tokens", "{\"user\":\"" + RunningRapport.ADMIN + "\"}"))
        .extracting(Api.Answer::status)
        .isEqualTo(403);
  }

  @Test
  void noTokenGetsABackupWithTheInstallationsKeyWhateverItsUserHolds() {
    assertThat(admin.ask("GET", BACKUP, null).status()).isEqualTo(403);
  }

  @Test
  void aTokenReachesNoFurtherThanItsScope() {
    SoftAssertions softly = new SoftAssertions();
    Api read = rapport.api("read");
    Api write = rapport.api("write");
    for (Routes route : rest()) {
      boolean reads = route.method().equals("GET") && route.capability().endsWith(".read");
      check(softly, "scope read", route, reads, read);
      check(softly, "scope write", route, !MANAGEMENT.contains(route.capability()), write);
    }
    softly.assertAll();
  }

  @Test
  void restAnswersNobodyWhoDoesNotSayWhoTheyAre() {
    SoftAssertions softly = new SoftAssertions();
    for (String token : new String[] {null, "rapport_not-a-token", ""}) {
      Api stranger = new Api(rapport.url(), token);
      for (Routes route : rest()) {
        Api.Answer answer = route.ask(stranger);
        softly.assertThat(answer.status()).as(route + " with token " + token).isEqualTo(401);
        softly.assertThat(answer.body()).as(route.toString()).contains("\"remedy\"");
      }
    }
    softly.assertAll();
  }

  @Test
  void pagesOpenToThoseWhoHoldTheirCapabilityAlone() {
    SoftAssertions softly = new SoftAssertions();
    try (Browser browser = new Browser()) {
      for (String role : RoleCapabilities.ROLES) {
        try (Page page = browser.signedIn(rapport, address(role), PASSWORD, "en")) {
          for (Routes route : pages()) {
            APIResponse answer = open(page, route.path());
            int status = answer.status();
            if (RoleCapabilities.holds(role, route.capability())) {
              softly.assertThat(status).as(route + " as " + role).isIn(200, 302, 400, 404);
              softly
                  .assertThat(refusedLinks(role, answer.text()))
                  .as("links to what is refused, on " + route + " as " + role)
                  .isEmpty();
            } else {
              softly.assertThat(status).as(route + " as " + role).isEqualTo(403);
            }
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void strangersAreSentToSignInAndTokensInAddressesAreNotGuessed() {
    SoftAssertions softly = new SoftAssertions();
    try (Browser browser = new Browser();
        Page page = browser.page(1440, ColorScheme.LIGHT)) {
      for (Routes route : routes) {
        if (route.isPage()) {
          APIResponse answer = open(page, route.path());
          softly.assertThat(answer.status()).as(route.toString()).isEqualTo(302);
          softly.assertThat(answer.headers().get("location")).contains("/login?next=");
        } else if (!route.isRest()) {
          softly
              .assertThat(open(page, route.path().replace("{token}", "A".repeat(32))).status())
              .as(route.toString())
              .isIn(400, 404, 410);
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void nothingOfAPluginIsThereWhileItIsInactive() {
    SoftAssertions softly = new SoftAssertions();
    try (Browser browser = new Browser();
        Page page =
            browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      for (JsonValue plugin : admin.get("/api/v1/plugins").getJsonArray("items")) {
        String id = plugin.asJsonObject().getString("id");
        List<Routes> own = routes.stream().filter(route -> route.isOf(id)).toList();
        if (own.isEmpty()) {
          continue;
        }
        admin.post("/api/v1/plugins/" + id + "/deactivate", "");
        try {
          softly
              .assertThat(Routes.of(admin))
              .as("routes without " + id)
              .doesNotContainAnyElementsOf(own);
          for (Routes route : own) {
            int status =
                route.isPage() ? open(page, route.path()).status() : route.ask(admin).status();
            softly.assertThat(status).as(route + " while inactive").isEqualTo(404);
          }
        } finally {
          admin.post("/api/v1/plugins/" + id + "/activate", "");
        }
      }
      softly.assertThat(Routes.of(admin)).containsExactlyInAnyOrderElementsOf(routes);
    }
    softly.assertAll();
  }

  /** The addresses in a page that the role may not open: nobody is led to a refusal. */
  private static List<String> refusedLinks(String role, String html) {
    return LINK.matcher(html)
        .results()
        .map(link -> link.group(1))
        .filter(
            path ->
                pages().stream()
                    .filter(page -> page.path().equals(path))
                    .anyMatch(page -> !RoleCapabilities.holds(role, page.capability())))
        .distinct()
        .toList();
  }

  private static void check(SoftAssertions softly, String who, Routes route, boolean may, Api api) {
    Api.Answer answer = route.ask(api);
    String what = route + " as " + who + ": " + answer.body();
    if (may) {
      softly.assertThat(answer.status()).as(what).isNotIn(401, 403).isLessThan(500);
    } else {
      softly.assertThat(answer.status()).as(what).isEqualTo(403);
    }
  }

  private static APIResponse open(Page page, String path) {
    return page.request().get(rapport.url() + path, RequestOptions.create().setMaxRedirects(0));
  }

  private static List<Routes> rest() {
    return routes.stream().filter(Routes::isRest).toList();
  }

  private static List<Routes> pages() {
    return routes.stream().filter(Routes::isPage).toList();
  }

  private static String address(String role) {
    return role + "@" + place;
  }
}
