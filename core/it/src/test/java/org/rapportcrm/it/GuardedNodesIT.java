package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.TestDatabase;

/**
 * What has to hold on every node, and what only the database can say: two programs on one
 * PostgreSQL, with a mail server that keeps what it gets.
 */
class GuardedNodesIT {

  private static final String OUTSIDE = "https://rapport.example.org";
  private static final String FORGED = "forged.example";

  /** What changes while nobody asks anything, when somebody was seen last, and who read what. */
  private static final Set<String> BY_THEMSELVES =
      Set.of(
          "node",
          "scheduled_tasks",
          "job_run",
          "sign_in",
          "api_token",
          "calendar_feed",
          "audit_entry",
          "audit_seal");

  /**
   * What is made when it is first looked at, and stays: the code of a contact's link, and the
   * secret that is shown as a picture until the first code of it is typed.
   */
  private static final Set<String> WHEN_FIRST_SEEN =
      Set.of("loyalty_referral_code", "second_factor");

  @TempDir private static Path folder;

  private static TestDatabase database;
  private static MailSink sink;
  private static RunningRapport one;
  private static RunningRapport two;
  private static Api admin;

  private final SoftAssertions softly = new SoftAssertions();

  /** Somebody with a signed-in browser and a token. */
  private record Person(long id, String email, String browser, String token) {}

  @BeforeAll
  static void start() {
    database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
    sink = MailSink.start();
    Map<String, String> settings = new HashMap<>(RunningRapport.on(database));
    settings.put("RAPPORT_SMTP_URL", sink.url());
    settings.put("RAPPORT_BASE_URL", OUTSIDE);
    one = RunningRapport.start(folder.resolve("one"), settings);
    two = RunningRapport.start(folder.resolve("two"), settings);
    admin = one.api("admin");
    admin.ask(
        "PATCH",
        "/api/v1/settings/core",
        "{\"mail.fromAddress\":\"hello@example.org\",\"mail.postalAddress\":\"1 Paper Street\"}");
  }

  @AfterAll
  static void stop() {
    two.close();
    one.close();
    sink.close();
    database.close();
  }

  private static Sql sql() {
    return database.sql();
  }

  private static Person person(String role) {
    String email = "g" + UUID.randomUUID() + "@example.org";
    long id =
        admin
            .post(
                "/api/v1/users",
                "{\"email\":\"%s\",\"name\":\"Guard\",\"password\":\"seven quiet lamps\",\"roles\":[\"%s\"]}"
                    .formatted(email, role))
            .getJsonNumber("id")
            .longValue();
    return new Person(id, email, browser(id), one.run("token", "--user", email));
  }

  /** Signs a browser in, as the row that signing in writes. */
  private static String browser(long user) {
    String secret = UUID.randomUUID().toString().replace("-", "") + "0123456789a";
    Instant now = Instant.now();
    sql()
        .update(
            "insert into sign_in (user_id, token_hash, created_at, last_used, expires_at)"
                + " values (?, ?, ?, ?, ?)",
            user,
            hash(secret),
            now,
            now,
            now.plus(Duration.ofDays(30)));
    return "Cookie: __Host-rapport_sign_in=" + secret + "; rapport_sign_in=" + secret;
  }

  private static String hash(String secret) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256")
                  .digest(secret.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whoGetsANewPasswordIsOutOnEveryNode() {
    Person person = person("sales");
    inside(person);
    String password = "{\"password\":\"eleven loud lanterns\"}";
    assertThat(admin.ask("POST", "/api/v1/users/" + person.id() + "/password", password).status())
        .isEqualTo(204);
    outside(person);
  }

  @Test
  void whoIsDeactivatedIsOutOnEveryNode() {
    Person person = person("sales");
    inside(person);
    assertThat(admin.ask("PATCH", "/api/v1/users/" + person.id(), "{\"active\":false}").status())
        .isEqualTo(200);
    outside(person);
    String secret = browser(person.id());
    assertThat(page(two, secret)).as("a row of somebody who left").isEqualTo(302);
  }

  private static void inside(Person person) {
    for (RunningRapport node : List.of(one, two)) {
      assertThat(page(node, person.browser())).as("the browser").isEqualTo(200);
      assertThat(rest(node, person.token())).as("the token").isEqualTo(200);
    }
  }

  private static void outside(Person person) {
    for (RunningRapport node : List.of(one, two)) {
      within(302, () -> page(node, person.browser()));
      within(401, () -> rest(node, person.token()));
    }
  }

  /** Another node is told within three seconds; a busy machine gets twice as many. */
  private static void within(int wanted, IntSupplier asked) {
    Instant end = Instant.now().plusSeconds(6);
    int status = asked.getAsInt();
    while (status != wanted && Instant.now().isBefore(end)) {
      RunningRapport.pause();
      status = asked.getAsInt();
    }
    assertThat(status).isEqualTo(wanted);
  }

  private static int page(RunningRapport node, String cookie) {
    return new RawHttp(node.port()).get("/console/tasks", cookie).status();
  }

  private static int rest(RunningRapport node, String token) {
    return new Api(node.url(), token).ask("GET", "/api/v1/tasks?limit=1", null).status();
  }

  @Test
  void aForgedHostStandsInNoMailNoFeedNoPageAndNoRecord() {
    Person person = person("sales");
    String token =
        "Authorization: Bearer "
            + one.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
    String[] head = {
      token,
      "Content-Type: application/json",
      "X-Forwarded-Host: " + FORGED,
      "X-Forwarded-Proto: http",
      "Forwarded: host=" + FORGED
    };
    int before = sink.mails().size();

    forgottenPassword(person);
    JsonObject form =
        json(
            "POST",
            "/api/v1/signup-forms",
            "{\"name\":\"G%s\",\"heading\":\"h\",\"fields\":[\"firstName\"],\"purposes\":[\"marketing\"]}"
                .formatted(System.nanoTime()),
            head);
    softly.assertThat(form.getString("url")).startsWith(OUTSIDE);
    String code = form.getString("url").substring(OUTSIDE.length());
    RawHttp.Answer snippet =
        send("GET", "/api/v1/signup-forms/" + form.get("id") + "/snippet", "", head);
    softly.assertThat(snippet.body()).contains(OUTSIDE).doesNotContain(FORGED);
    String visitor = "visitor" + System.nanoTime() + "@example.com";
    RawHttp.Answer signed =
        send(
            "POST",
            code,
            "email=" + encoded(visitor) + "&marketing=on&purpose=marketing&purpose.marketing=on",
            "Content-Type: application/x-www-form-urlencoded",
            "X-Forwarded-Host: " + FORGED);
    softly.assertThat(signed.head() + signed.body()).doesNotContain(FORGED);

    JsonObject contact =
        json(
            "POST",
            "/api/v1/contacts",
            "{\"email\":\"c%s@example.com\"}".formatted(System.nanoTime()),
            head);
    JsonObject survey =
        json(
            "POST",
            "/api/plugins/surveys/surveys",
            "{\"name\":\"G\",\"state\":\"open\",\"questions\":[{\"kind\":\"nps\",\"text\":\"How?\"}]}",
            head);
    JsonObject invited =
        json(
            "POST",
            "/api/plugins/surveys/surveys/" + survey.get("id") + "/invitations",
            "{\"contacts\":[" + contact.get("id") + "]}",
            head);
    softly
        .assertThat(invited.getJsonArray("invitations").getJsonObject(0).getString("url"))
        .startsWith(OUTSIDE + "/s/");

    sql()
        .update(
            "insert into calendar_feed (user_id, created_at) values (?, ?)",
            person.id(),
            Instant.now());
    admin.post(
        "/api/v1/tasks",
        "{\"title\":\"Call\",\"due\":\"%s\",\"assigneeId\":%d}"
            .formatted(LocalDate.now(), person.id()));
    String calendar = send("GET", "/console/calendar", "", person.browser()).body();
    Matcher feed = Pattern.compile("(https?://[^/\"<]*)(/k/[^\"<]*\\.ics)").matcher(calendar);
    softly.assertThat(feed.find()).as("the feed's address on the page").isTrue();
    softly.assertThat(feed.group(1)).isEqualTo(OUTSIDE);
    String events = send("GET", feed.group(2), "", "X-Forwarded-Host: " + FORGED).body();
    softly.assertThat(events).contains("BEGIN:VEVENT", OUTSIDE).doesNotContain(FORGED);

    RunningRapport.await(() -> sink.mails().size() >= before + 2);
    String mails = String.join("\n", sink.mails().stream().map(MailSink.Mail::text).toList());
    softly.assertThat(mails.replace("=\r\n", "")).contains(OUTSIDE + "/new-password/");
    softly.assertThat(mails.replace("=\r\n", "")).contains(OUTSIDE + "/f/confirm.");
    softly.assertThat(mails).doesNotContain(FORGED);
    for (String table : tables()) {
      long rows =
          sql()
              .number(
                  "select count(*) from \"" + table + "\" t where t::text like ?",
                  "%" + FORGED + "%");
      softly.assertThat(rows).as(table).isZero();
    }
    softly.assertAll();
  }

  private void forgottenPassword(Person person) {
    RawHttp.Answer page = send("GET", "/forgotten", "", "X-Forwarded-Host: " + FORGED);
    softly.assertThat(page.head() + page.body()).doesNotContain(FORGED);
    String session = page.header("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    Matcher state =
        Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"")
            .matcher(page.body());
    assertThat(state.find()).isTrue();
    RawHttp.Answer sent =
        send(
            "POST",
            "/forgotten",
            "forgotten=forgotten&forgotten%3Aask=x&forgotten%3Aemail="
                + encoded(person.email())
                + "&jakarta.faces.ViewState="
                + encoded(state.group(1)),
            "Content-Type: application/x-www-form-urlencoded",
            "Cookie: " + session,
            "X-Forwarded-Host: " + FORGED);
    softly.assertThat(sent.status()).as(sent.head()).isIn(200, 302);
    softly.assertThat(sent.head() + sent.body()).doesNotContain(FORGED);
  }

  private static RawHttp.Answer send(String method, String path, String body, String... head) {
    return new RawHttp(one.port()).send(method, path, FORGED, body, head);
  }

  private static JsonObject json(String method, String path, String body, String... head) {
    RawHttp.Answer answer = send(method, path, body, head);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
    String text = answer.body();
    return new Api.Answer(200, text.substring(text.indexOf('{'), text.lastIndexOf('}') + 1)).json();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void nothingThatIsOnlyAskedForChangesAnything() throws IOException {
    List<String> pages = new OneOfEach(admin).pages();
    List<Routes> routes = Routes.of(admin).stream().filter(r -> r.method().equals("GET")).toList();
    String browser =
        browser(sql().number("select id from app_user where email = ?", RunningRapport.ADMIN));
    RawHttp http = new RawHttp(one.port());
    pages.forEach(path -> http.get(path, browser));
    Map<String, String> before = digests();
    int asked = 0;
    for (int round = 0; round < 2; round++) {
      for (Routes route : routes) {
        String path = concrete(route.path());
        if (route.isRest()) {
          admin.ask("GET", path, null);
        } else {
          http.get(path, browser);
        }
        asked++;
      }
      pages.forEach(path -> http.get(path, browser));
    }
    assertThat(asked).isGreaterThan(300);
    Map<String, String> after = digests();
    before.forEach((table, rows) -> softly.assertThat(after.get(table)).as(table).isEqualTo(rows));
    softly.assertAll();
  }

  /** With the first record that its list shows, so that something is there to be changed. */
  private static String concrete(String path) {
    if (!path.contains("{")) {
      return path;
    }
    String list = path.substring(0, path.indexOf("/{"));
    String id = "1";
    if (list.startsWith("/api/")) {
      Api.Answer answer = admin.ask("GET", list, null);
      if (answer.status() == 200
          && answer.body().startsWith("{")
          && answer.body().contains("\"items\"")) {
        JsonArray items = answer.json().getJsonArray("items");
        JsonValue first =
            items.isEmpty() || items.get(0).getValueType() != JsonValue.ValueType.OBJECT
                ? null
                : items.getJsonObject(0).get("id");
        id = first == null ? "1" : first.toString().replace("\"", "");
      }
    }
    return path.replaceFirst("\\{[^}]*\\}", id).replaceAll("\\{[^}]*\\}", "1");
  }

  private static List<String> tables() {
    return sql()
        .list(
            "select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE' order by 1",
            row -> row.getString(1));
  }

  /** What each table holds, in a few letters. */
  private static Map<String, String> digests() {
    Map<String, String> digests = new TreeMap<>();
    for (String table : tables()) {
      if (!BY_THEMSELVES.contains(table)
          && !WHEN_FIRST_SEEN.contains(table)
          && !table.startsWith("flyway_")) {
        digests.put(
            table,
            sql()
                .first(
                    "select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by"
                        + " md5(t::text))), '') from \""
                        + table
                        + "\" t",
                    row -> row.getString(1))
                .orElseThrow());
      }
    }
    return digests;
  }

  @Test
  void whatIsSomebodysOwnIsNotThereForAnotherWhoKnowsItsNumber() {
    Person owner = person("marketing");
    Person other = person("marketing");
    Api mine = new Api(one.url(), one.run("token", "--user", owner.email(), "--scope", "admin"));
    Api theirs = new Api(two.url(), one.run("token", "--user", other.email(), "--scope", "admin"));
    long passkey =
        sql()
            .insert(
                "insert into passkey (user_id, user_handle, name, credential_id, credential,"
                    + " sign_count, synced, rp_id, created_at) values (?, 'h', 'My key', ?, '{}', 0,"
                    + " false, 'rapport.example.org', ?)",
                owner.id(),
                UUID.randomUUID().toString(),
                Instant.now());
    long browser = sql().number("select max(id) from sign_in where user_id = ?", owner.id());
    long view =
        mine.post("/api/v1/views", "{\"kind\":\"contacts\",\"name\":\"mine\",\"filter\":\"q=a\"}")
            .getJsonNumber("id")
            .longValue();
    mine.post("/api/v1/tokens/own", "{\"name\":\"mine\",\"scope\":\"read\"}");
    long token =
        sql().number("select id from api_token where user_id = ? and name = 'mine'", owner.id());
    Map<String, String> before = digests();
    for (String path :
        List.of(
            "/api/v1/passkeys/own/" + passkey,
            "/api/v1/sign-ins/own/" + browser,
            "/api/v1/views/" + view,
            "/api/v1/tokens/own/" + token,
            "/api/v1/users/" + owner.id(),
            "/api/v1/users/" + owner.id() + "/sign-ins/" + browser,
            "/api/v1/users/" + owner.id() + "/sign-ins",
            "/api/v1/users/" + owner.id() + "/passkeys/" + passkey,
            "/api/v1/users/" + owner.id() + "/second-factor",
            "/api/v1/users/" + owner.id() + "/tokens/" + token)) {
      for (String method : List.of("GET", "PATCH", "PUT", "DELETE")) {
        boolean body = method.startsWith("P");
        Api.Answer answer = theirs.ask(method, path, body ? "{\"name\":\"x\"}" : null);
        softly.assertThat(answer.status()).as(method + " " + path).isIn(400, 403, 404, 405);
        softly.assertThat(answer.body()).as(method + " " + path).doesNotContain("mine", "My key");
      }
    }
    for (String list :
        List.of("/api/v1/passkeys/own", "/api/v1/tokens/own", "/api/v1/views?kind=contacts")) {
      softly.assertThat(theirs.get(list).toString()).as(list).doesNotContain("mine", "My key");
      softly.assertThat(mine.get(list).toString()).as(list).containsAnyOf("mine", "My key");
    }
    softly
        .assertThat(theirs.get("/api/v1/sign-ins/own").toString())
        .doesNotContain("\"id\":" + browser + ",");
    softly
        .assertThat(sql().number("select count(*) from sign_in where id = ?", browser))
        .isEqualTo(1);
    softly
        .assertThat(sql().number("select count(*) from api_token where id = ?", token))
        .isEqualTo(1);
    Map<String, String> after = digests();
    before.forEach((table, rows) -> softly.assertThat(after.get(table)).as(table).isEqualTo(rows));
    softly.assertAll();
  }
}
