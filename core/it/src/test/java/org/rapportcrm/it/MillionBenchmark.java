package org.rapportcrm.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.rapportcrm.testkit.TestDatabase;

/**
 * What people do all day, at a million contacts, by 16 clients: lists, search, a contact's page,
 * the board, the dashboard, counts of segments, an export; each beside a statement written by hand
 * for the same rows. Then everything mixed, with the memory at its first and its last minute. The
 * distribution runs as a process of its own, on PostgreSQL. Run its main; arguments: how many
 * contacts, how many minutes of mixed use. docs/performance.md says how to run it.
 */
final class MillionBenchmark implements AutoCloseable {

  private static final int CLIENTS = 16;
  private static final int SECONDS = 10;
  private static final int DEEP_PAGES = 100;

  private final int contacts;
  private final TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
  private final RunningRapport rapport;
  private final Api api;
  private final String bearer;
  private final String cookie;

  /** One thing that people do: what is asked, and the rows of it by hand. */
  private record Ask(String what, String header, List<String> paths, String byHand, List<?> with) {}

  private MillionBenchmark(int contacts) throws IOException {
    this.contacts = contacts;
    Path folder = Files.createTempDirectory("rapport-million");
    Map<String, String> settings = new HashMap<>(RunningRapport.on(database));
    settings.put("RAPPORT_JAVA_OPTIONS", "");
    rapport = RunningRapport.start(folder.resolve("home"), settings);
    String token = rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
    api = new Api(rapport.url(), token);
    bearer = "Authorization: Bearer " + token;
    cookie = "Cookie: rapport_sign_in=" + signIn();
  }

  public static void main(String[] arguments) throws Exception {
    int contacts = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    int minutes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 60;
    try (MillionBenchmark benchmark = new MillionBenchmark(contacts)) {
      MillionRecords.fill(benchmark.database.sql(), contacts);
      List<Ask> asks = benchmark.asks();
      asks.forEach(ask -> benchmark.measure(ask, 3));
      for (Ask ask : asks) {
        benchmark.measure(ask, SECONDS);
      }
      benchmark.export();
      benchmark.mixed(asks, minutes);
    }
    System.exit(0);
  }

  private List<Ask> asks() {
    List<Long> people =
        IntStream.range(0, 2000).mapToObj(n -> 11L + n * (contacts / 2100L)).toList();
    List<String> names = InventedContacts.firstNames();
    String columns =
        "select id, first_name, last_name, email, phone, company_id, life_stage, owner_id,"
            + " purchase_count, purchase_sum, last_purchase from contact where deleted_at is null ";
    long vips = segment();
    return List.of(
        new Ask(
            "list",
            bearer,
            rest("sort=name", "sort=-created", "sort=-updated"),
            columns + "order by created_at desc, id desc limit 21",
            List.of()),
        new Ask(
            "filtered list",
            bearer,
            rest("lifeStage=vip&sort=-created", "tag=batch%207&sort=name"),
            columns + "and life_stage = 'vip' order by created_at desc, id desc limit 21",
            List.of()),
        new Ask(
            "deep page",
            bearer,
            deepPages(),
            columns
                + "and (created_at, id) < ((select created_at from contact where id = ?), 0)"
                + " order by created_at desc, id desc limit 21",
            people),
        new Ask(
            "search",
            bearer,
            names.stream().map(name -> "/api/v1/contacts?limit=20&query=" + name).toList(),
            columns
                + "and array_to_tsvector(string_to_array(search_text, ' ')) @@ (? || ':*')::tsquery"
                + " order by name_folded, id limit 21",
            names),
        new Ask(
            "contact's page",
            cookie,
            people.stream().map(id -> "/console/contact?id=" + id).toList(),
            "select id, kind, at, summary from interaction where contact_id = ?"
                + " order by at desc, id desc limit 26",
            people),
        new Ask(
            "the same, 10,000 entries",
            cookie,
            List.of("/console/contact?id=" + MillionRecords.BUSY_CONTACT),
            "select id, kind, at, summary from interaction where contact_id = ?"
                + " order by at desc, id desc limit 26",
            List.of(MillionRecords.BUSY_CONTACT)),
        new Ask(
            "count of a segment",
            bearer,
            List.of("/api/v1/segments/" + vips + "/count"),
            "select count(*) from contact where deleted_at is null and life_stage = 'vip'"
                + " and country = 'Norway'",
            List.of()),
        new Ask(
            "board",
            cookie,
            List.of("/console/deals"),
            "select id, name, amount from deal where stage_id = ? order by closes_on, id limit 21",
            List.of(1L, 2L, 3L)),
        new Ask(
            "dashboard",
            cookie,
            List.of("/console/dashboard"),
            "select count(*), sum(amount) from purchase where refunded_at is null"
                + " and at >= now() - interval '30 days'",
            List.of()));
  }

  private static List<String> rest(String... queries) {
    return List.of(queries).stream().map(query -> "/api/v1/contacts?limit=20&" + query).toList();
  }

  /** Pages far down, by the cursors that lead there. */
  private List<String> deepPages() {
    List<String> pages = new ArrayList<>();
    String path = "/api/v1/contacts?limit=200&sort=-created";
    String cursor = "";
    int last = Math.min(DEEP_PAGES, contacts / 200 - 1);
    for (int i = 0; i < last; i++) {
      cursor = "&cursor=" + api.get(path + cursor).getString("nextCursor");
      pages.add("/api/v1/contacts?limit=20&sort=-created" + cursor);
    }
    return pages.subList(last / 2, last);
  }

  private void measure(Ask ask, int seconds) {
    double server = rapport.processorSeconds();
    double postgres = postgresSeconds();
    Load.Times times = Load.run(rapport.port(), ask.header(), ask.paths(), 200, CLIENTS, seconds);
    int requests = times.each().size();
    double perRequest = 1000 * (rapport.processorSeconds() - server) / requests;
    double perRequestSql = 1000 * (postgresSeconds() - postgres) / requests;
    Load.Times byHand =
        SqlLoad.run(
            database.dataSource(), ask.byHand(), ask.with(), CLIENTS, Math.max(2, seconds / 2));
    System.out.printf(
        Locale.ROOT,
        "%-26s %,8.0f/s  p50 %,7.1f ms  p95 %,7.1f  p99 %,7.1f  CPU server %6.2f + PostgreSQL %6.2f ms"
            + "  by hand %,8.0f/s%n",
        ask.what(),
        times.perSecond(),
        times.millis(0.5),
        times.millis(0.95),
        times.millis(0.99),
        perRequest,
        perRequestSql,
        byHand.perSecond());
  }

  private void export() throws IOException {
    long start = System.nanoTime();
    long bytes = api.download("/api/v1/contacts/export?format=csv");
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT, "export as CSV: %,.0f rows/s, %,d MB%n", contacts / seconds, bytes >> 20);
  }

  /** Everything in turn; the memory after the first minute and after the last. */
  private void mixed(List<Ask> asks, int minutes) {
    System.out.printf(
        Locale.ROOT, "memory before mixed use: %,d MB%n", rapport.residentMegabytes());
    long end = System.nanoTime() + minutes * 60_000_000_000L;
    for (int minute = 1; System.nanoTime() < end; minute++) {
      for (Ask ask : asks) {
        Load.run(rapport.port(), ask.header(), ask.paths(), 200, CLIENTS, 7);
      }
      System.out.printf(
          Locale.ROOT, "after round %d: %,d MB resident%n", minute, rapport.residentMegabytes());
    }
  }

  private long segment() {
    var rules =
        Json.createArrayBuilder()
            .add(condition("contact.lifeStage", "eq", "vip"))
            .add(condition("contact.country", "eq", "Norway"));
    String body =
        Json.createObjectBuilder()
            .add("name", "Important people in Norway")
            .add("rule", Json.createObjectBuilder().add("all", rules))
            .build()
            .toString();
    return api.post("/api/v1/segments", body).getInt("id");
  }

  private static JsonObject condition(String field, String op, String value) {
    return Json.createObjectBuilder().add("field", field).add("op", op).add("value", value).build();
  }

  /** A signed-in browser of the administrator; the table keeps the hash of its cookie. */
  private String signIn() {
    String token = "m".repeat(43);
    try {
      String hash =
          HexFormat.of()
              .formatHex(
                  MessageDigest.getInstance("SHA-256")
                      .digest(token.getBytes(StandardCharsets.US_ASCII)));
      database
          .sql()
          .update(
              "insert into sign_in (user_id, token_hash, created_at, last_used, expires_at)"
                  + " select min(id), ?, now(), now(), now() + interval '7 days' from app_user",
              hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    return token;
  }

  private double postgresSeconds() {
    return database.sql().list("select pid from pg_stat_activity", row -> row.getLong(1)).stream()
        .flatMap(pid -> ProcessHandle.of(pid).stream())
        .mapToDouble(RunningRapport::processorSeconds)
        .sum();
  }

  @Override
  public void close() {
    rapport.close();
    database.close();
  }
}
