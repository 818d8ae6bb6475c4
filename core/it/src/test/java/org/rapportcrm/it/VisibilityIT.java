package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people with records of their own, in every role, each of which sees its own records alone:
 * nothing of the other's is in any answer, whatever is asked for.
 */
class VisibilityIT {

  private static final String PASSWORD = "seven quiet lamps";
  private static final String RUN = Long.toString(System.currentTimeMillis(), 36);

  /** In all texts of the other's records; what is typed to find them is its beginning. */
  private static final String OTHERS = "zqx" + RUN + "other";

  private static final String TYPED = "zqx" + RUN;
  private static final Set<String> LISTING = Set.of("limit", "cursor", "sort", "query");
  private static final Pattern WIDGET = Pattern.compile("data-load=\"([^\"]+)\"");
  private static final List<String> ROLES =
      RoleCapabilities.ROLES.stream().filter(role -> !role.equals("administrator")).toList();
  private static final String OWN =
      "{\"contacts\":\"own\",\"companies\":\"own\",\"deals\":\"own\",\"tasks\":\"own\"}";
  private static final String ALL = OWN.replace("own", "all");

  private static RunningRapport rapport;
  private static Api admin;
  private static List<Routes> routes;
  private static JsonObject described;
  private static SomebodysRecords records;
  private static final Map<String, Api> BY_ROLE = new LinkedHashMap<>();
  private static final Map<String, Long> MINE = new LinkedHashMap<>();

  @BeforeAll
  static void twoPeople(@TempDir Path folder) {
    rapport = SharedRapport.get();
    admin = SharedRapport.admin();
    long other = user("other", "sales");
    records = new SomebodysRecords(admin, other, OTHERS);
    records.make(folder);
    for (String role : ROLES) {
      long user = user(role, role);
      MINE.put(role, contactOf(user, role));
      BY_ROLE.put(role, rapport.api(address(role), "admin"));
      assertThat(admin.ask("PATCH", "/api/v1/roles/" + role, OWN).status()).isEqualTo(200);
    }
    described = admin.get("/openapi").getJsonObject("paths");
    routes = Routes.of(admin).stream().filter(route -> route.method().equals("GET")).toList();
  }

  @AfterAll
  static void everybodySeesAllAgain() {
    ROLES.forEach(role -> admin.ask("PATCH", "/api/v1/roles/" + role, ALL));
  }

  @Test
  void nothingOfSomebodyElsesRecordsIsInAnyAnswerOfRest() {
    SoftAssertions softly = new SoftAssertions();
    BY_ROLE.forEach(
        (role, api) -> {
          for (Routes route : routes) {
            if (route.isRest() && RoleCapabilities.holds(role, route.capability())) {
              for (String path : asked(route)) {
                told(softly, path + " as " + role, api.ask("GET", path, null).body());
              }
            }
          }
        });
    softly.assertAll();
  }

  @Test
  void nothingOfSomebodyElsesRecordsIsOnAnyPage() {
    SoftAssertions softly = new SoftAssertions();
    try (Browser browser = new Browser()) {
      for (String role : ROLES) {
        try (Page page = browser.signedIn(rapport, address(role), PASSWORD, "en")) {
          for (Routes route : routes) {
            if (route.isPage() && RoleCapabilities.holds(role, route.capability())) {
              pages(route).forEach(path -> told(softly, path + " as " + role, fetch(page, path)));
            }
          }
          Matcher widget = WIDGET.matcher(fetch(page, "/console/dashboard"));
          while (widget.find()) {
            String path = widget.group(1).replace("&amp;", "&");
            told(softly, path + " as " + role, fetch(page, path));
          }
        }
      }
    }
    softly.assertAll();
  }

  @Test
  void figuresOfAllContactsSaySoToThoseWhoDoNotSeeAll() {
    String report = "/plugins/email-campaigns/report?id=" + records.campaign;
    String words = "also of those that you do not see";
    try (Browser browser = new Browser();
        Page limited = browser.signedIn(rapport, address("marketing"), PASSWORD, "en");
        Page all = browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      assertThat(fetch(limited, report)).contains(words);
      assertThat(fetch(all, report)).contains("funnel").doesNotContain(words);
    }
  }

  @Test
  void somebodyElsesRecordIsNotFoundAndNotForbidden() {
    SoftAssertions softly = new SoftAssertions();
    Api sales = BY_ROLE.get("sales");
    for (Routes route : Routes.of(admin)) {
      if (route.path().matches("/api/v1/(contacts|companies|deals|tasks|purchases)/\\{id}")
          && RoleCapabilities.holds("sales", route.capability())) {
        for (long id : records.ids()) {
          String path = route.path().replace("{id}", String.valueOf(id));
          softly
              .assertThat(sales.ask(route.method(), path, body(route)).status())
              .as(route.method() + " " + path)
              .isEqualTo(404);
        }
      }
    }
    softly.assertAll();
    for (String path : List.of("contacts/" + records.contact, "companies/" + records.company)) {
      assertThat(admin.get("/api/v1/" + path).toString()).as("it is still there").contains(OTHERS);
    }
  }

  @Test
  void countsAreOfWhatOneSees() {
    for (Map.Entry<String, Api> who : BY_ROLE.entrySet()) {
      Api api = who.getValue();
      JsonObject contacts = api.get("/api/v1/contacts");
      assertThat(contacts.getInt("total")).as("contacts of " + who.getKey()).isEqualTo(1);
      assertThat(contacts.getJsonArray("items").getJsonObject(0).getInt("id"))
          .isEqualTo(MINE.get(who.getKey()).intValue());
      assertThat(api.get("/api/v1/lists/" + records.list).getInt("contacts")).isZero();
      if (RoleCapabilities.holds(who.getKey(), "segments.read")) {
        assertThat(api.get("/api/v1/segments/" + records.segment + "/count").getInt("count"))
            .isZero();
      }
    }
  }

  @Test
  void nobodyBringsSomethingToARecordThatTheyDoNotSee() {
    Api sales = BY_ROLE.get("sales");
    for (String body :
        List.of(
            "tasks {'title':'x','contact':%c}",
            "deals {'name':'x','contact':%c}",
            "deals {'name':'x','company':%f}",
            "purchases {'contact':%c,'amount':1}",
            "interactions {'contact':%c,'kind':'note','summary':'x'}")) {
      String[] parts = body.split(" ", 2);
      String json =
          parts[1]
              .replace('\'', '"')
              .replace("%c", "" + records.contact)
              .replace("%f", "" + records.company);
      Api.Answer answer = sales.ask("POST", "/api/v1/" + parts[0], json);
      assertThat(answer.status()).as(body + ": " + answer.body()).isEqualTo(400);
      assertThat(answer.body()).doesNotContain(OTHERS);
    }
    Api.Answer taken =
        sales.ask("POST", "/api/v1/contacts", "{\"email\":\"" + OTHERS + "@owned.example\"}");
    assertThat(taken.status()).isEqualTo(409);
    assertThat(taken.json().getString("detail")).doesNotContain("Person");
    assertThat(taken.body()).doesNotContain("contact " + records.contact);
  }

  @Test
  void whoGivesAContactAwayIsNotToldAnyMoreAboutIt() {
    Api sales = BY_ROLE.get("sales");
    long id =
        sales
            .post("/api/v1/contacts", "{\"firstName\":\"Given away\"}")
            .getJsonNumber("id")
            .longValue();
    String path = "/api/v1/contacts/" + id;
    assertThat(sales.get(path).isNull("ownerId")).as("who made it owns it").isFalse();
    Api.Answer given = sales.ask("PATCH", path, "{\"ownerId\":null}");
    assertThat(given.status()).isEqualTo(204);
    assertThat(sales.ask("GET", path, null).status()).isEqualTo(404);
  }

  /** The address by itself, with guessed keys in all that it takes, searched and sorted. */
  private static List<String> asked(Routes route) {
    Set<String> taken = parameters(route);
    Set<String> paths = new LinkedHashSet<>();
    for (long id : records.ids()) {
      String path = route.path().replaceAll("\\{[^}]*\\}", String.valueOf(id));
      paths.add(path);
      for (String name : taken) {
        if (!LISTING.contains(name)) {
          paths.add(path + "?" + name + "=" + (path.equals(route.path()) ? id : records.contact));
        }
      }
    }
    if (taken.stream().anyMatch(LISTING::contains)) {
      for (String base : Set.copyOf(paths)) {
        if (!base.contains("?")) {
          paths.add(base + "?limit=500");
          paths.add(base + "?limit=500&query=" + TYPED);
          paths.add(base + "?limit=500&sort=-created");
        }
      }
    }
    return new ArrayList<>(paths);
  }

  /** Names of what may stand behind the question mark, as the program itself describes it. */
  private static Set<String> parameters(Routes route) {
    Set<String> names = new TreeSet<>();
    JsonObject path = described.getJsonObject(route.path());
    assertThat(path).as(route.path() + " is described").isNotNull();
    for (JsonObject one :
        path.getJsonObject("get").getJsonArray("parameters").getValuesAs(JsonObject.class)) {
      if (one.getString("in", "").equals("query")) {
        names.add(one.getString("name"));
      }
    }
    return names;
  }

  private static List<String> pages(Routes route) {
    List<String> paths = new ArrayList<>(List.of(route.path()));
    for (String name : List.of("q", "query", "search")) {
      paths.add(route.path() + "?" + name + "=" + TYPED);
    }
    for (long id : records.ids()) {
      paths.add(route.path() + "/" + id);
      paths.add(route.path() + "?id=" + id);
    }
    for (String tab :
        List.of("timeline", "details", "purchases", "loyalty", "surveys", "consent")) {
      if (route.path().equals("/console/contact")) {
        paths.add(route.path() + "/" + records.contact + "/" + tab);
      }
    }
    paths.add(route.path() + "?contact=" + records.contact);
    return paths;
  }

  private static String body(Routes route) {
    return switch (route.method()) {
      case "PATCH", "PUT" -> "{}";
      default -> null;
    };
  }

  private static void told(SoftAssertions softly, String what, String body) {
    int at = body.toLowerCase(Locale.ROOT).indexOf(OTHERS);
    if (at >= 0) {
      String around = body.substring(Math.max(0, at - 150), Math.min(body.length(), at + 60));
      softly.fail(what + " tells: …" + around.replaceAll("\\s+", " ") + "…");
    }
  }

  private static String fetch(Page page, String path) {
    APIResponse answer =
        page.request()
            .get(
                rapport.url() + path,
                RequestOptions.create().setMaxRedirects(3).setTimeout(60_000));
    return answer.text();
  }

  private static long contactOf(long user, String role) {
    return admin
        .post(
            "/api/v1/contacts",
            "{\"firstName\":\"%s\",\"email\":\"%s\",\"ownerId\":%d}"
                .formatted(TYPED + "mine", "mine-" + address(role), user))
        .getJsonNumber("id")
        .longValue();
  }

  private static long user(String name, String role) {
    return admin
        .post(
            "/api/v1/users",
            "{\"email\":\"%s\",\"name\":\"%s\",\"password\":\"%s\",\"roles\":[\"%s\"]}"
                .formatted(address(name), name, PASSWORD, role))
        .getJsonNumber("id")
        .longValue();
  }

  private static String address(String name) {
    return name + "@" + RUN + ".example.org";
  }
}
