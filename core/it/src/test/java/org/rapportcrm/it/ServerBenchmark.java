package org.rapportcrm.it;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rapportcrm.testkit.MailSink;
import org.rapportcrm.testkit.TestDatabase;

/**
 * The distribution as a process of its own, on PostgreSQL that forces every commit to the disk:
 * imports 100,000 contacts, asks for lists, searches and segments by 16 clients, sends campaigns
 * into a sink, and has their opens and clicks counted. Everything runs on this machine. Each figure
 * stands beside the plainest answer of the same server, {@code /health/live}, in the same round.
 * Run its main; argument: how many rounds. docs/performance.md says how to run it.
 */
final class ServerBenchmark implements AutoCloseable {

  private static final int CONTACTS = 100_000;
  private static final int CLIENTS = 16;
  private static final int SECONDS = 8;
  private static final String PERSON = "User-Agent: Mozilla/5.0 (X11; Linux) Firefox/140.0";
  private static final Pattern OPEN = Pattern.compile("/o/[\\w-]{32}");
  private static final Pattern CLICK = Pattern.compile("/c/\\d+[.][\\w-]{32}");

  private final Path folder = Files.createTempDirectory("rapport-benchmark");
  private final TestDatabase database;
  private final MailSink sink = MailSink.start();
  private final RunningRapport rapport;
  private final Api api;
  private final String bearer;
  private int city;

  private ServerBenchmark() throws IOException {
    System.setProperty(TestDatabase.DURABLE, "true");
    database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
    Map<String, String> settings = new HashMap<>(RunningRapport.on(database));
    settings.put("RAPPORT_SMTP_URL", sink.url());
    settings.put("RAPPORT_BASE_URL", "https://crm.example.org");
    settings.put("RAPPORT_JAVA_OPTIONS", "");
    rapport = RunningRapport.start(folder.resolve("home"), settings);
    String token = rapport.run("token", "--user", RunningRapport.ADMIN, "--scope", "admin");
    api = new Api(rapport.url(), token);
    bearer = "Authorization: Bearer " + token;
    api.ask(
        "PATCH",
        "/api/v1/settings/core",
        "{\"mail.fromAddress\":\"shop@example.org\",\"mail.postalAddress\":\"1 Main Street\"}");
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    try (ServerBenchmark benchmark = new ServerBenchmark()) {
      benchmark.importContacts();
      for (int round = 0; round <= rounds; round++) {
        System.out.println(round == 0 ? "To get warm:" : "Round " + round + ":");
        benchmark.lists();
      }
      for (int round = 1; round <= rounds; round++) {
        System.out.println("Round " + round + ":");
        benchmark.mail();
      }
    }
    System.exit(0);
  }

  private void importContacts() {
    Path file = InventedContacts.write(folder.resolve("contacts.csv"), CONTACTS);
    double before = rapport.processorSeconds();
    rapport.run("import", "contacts", file.toString(), "--basis", "Benchmark");
    JsonObject run = api.get("/api/v1/imports?limit=1").getJsonArray("items").getJsonObject(0);
    Duration time =
        Duration.between(
            Instant.parse(run.getString("createdAt")), Instant.parse(run.getString("finishedAt")));
    System.out.printf(
        Locale.ROOT,
        "import in a server that was just started: %,.0f rows/s, %.2f ms of its CPU for a row%n",
        CONTACTS * 1000.0 / time.toMillis(),
        1000 * (rapport.processorSeconds() - before) / CONTACTS);
  }

  private void lists() {
    List<String> lists = new ArrayList<>();
    for (String sort : List.of("name", "-created", "created", "-updated")) {
      lists.add("/api/v1/contacts?limit=20&sort=" + sort);
    }
    List<String> searches =
        InventedContacts.firstNames().stream()
            .map(name -> "/api/v1/contacts?limit=20&query=" + name)
            .toList();
    long vips = segment("contact.lifeStage", "vip", "contact.country", "Norway");
    double floor = ask("the plainest answer", "Accept: */*", List.of("/health/live"), 200, 0);
    ask("list", bearer, lists, 200, floor);
    ask("search", bearer, searches, 200, floor);
    ask(
        "segment of two conditions",
        bearer,
        List.of("/api/v1/segments/" + vips + "/contacts?limit=20"),
        200,
        floor);
  }

  private void mail() {
    campaign("unsigned", false, 1);
    campaign("signed", true, 10);
    List<MailSink.Mail> mails = sink.mails();
    List<MailSink.Mail> last = mails.subList(Math.max(0, mails.size() - 4000), mails.size());
    double floor = ask("the plainest answer", "Accept: */*", List.of("/health/live"), 200, 0);
    ask("opens", PERSON, found(OPEN, last), 200, floor);
    ask("clicks", PERSON, found(CLICK, last), 302, floor);
  }

  /** Sends a campaign to the contacts of a city, a new one each time. */
  private void campaign(String title, boolean signed, int paragraphs) {
    api.ask("PATCH", "/api/v1/settings/core", "{\"mail.signed\":\"" + signed + "\"}");
    String where = InventedContacts.CITIES.get(city++ % InventedContacts.CITIES.size());
    long segment = segment("contact.city", where, "contact.country", null);
    long id =
        api.post("/api/plugins/email-campaigns/campaigns", design(segment, paragraphs))
            .getInt("id");
    int before = sink.accepted();
    int people = api.get("/api/v1/segments/" + segment + "/count").getInt("count");
    double processor = rapport.processorSeconds();
    long start = System.nanoTime();
    api.post("/api/plugins/email-campaigns/campaigns/" + id + "/start", "{}");
    while (sink.accepted() < before + people) {
      RunningRapport.pause();
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,7.0f messages/s of %.1f KB, CPU of each: server %.2f ms%n",
        "campaign, " + title,
        people / seconds,
        sink.mails().get(before).content().length / 1024.0,
        1000 * (rapport.processorSeconds() - processor) / people);
  }

  private static String design(long segment, int paragraphs) {
    var blocks = Json.createArrayBuilder();
    for (int i = 0; i < paragraphs; i++) {
      blocks.add(
          block("text", "text", "Dear {{contact.firstName}}, " + "spring is here. ".repeat(9)));
    }
    blocks.add(
        Json.createObjectBuilder()
            .add("kind", "button")
            .add(
                "fields",
                Json.createObjectBuilder()
                    .add("label", "To the shop")
                    .add("url", "https://shop.example.org/spring")));
    return Json.createObjectBuilder()
        .add("name", "Benchmark")
        .add("segment", segment)
        .add("subject", "Spring, {{contact.firstName}}")
        .add("blocks", blocks)
        .build()
        .toString();
  }

  private static JsonObject block(String kind, String field, String value) {
    return Json.createObjectBuilder()
        .add("kind", kind)
        .add("fields", Json.createObjectBuilder().add(field, value))
        .build();
  }

  private long segment(String field, String value, String other, String otherValue) {
    var rules = Json.createArrayBuilder().add(condition(field, value));
    if (otherValue != null) {
      rules.add(condition(other, otherValue));
    }
    String body =
        Json.createObjectBuilder()
            .add("name", "Benchmark " + System.nanoTime())
            .add("rule", Json.createObjectBuilder().add("all", rules))
            .build()
            .toString();
    return api.post("/api/v1/segments", body).getInt("id");
  }

  private static JsonObject condition(String field, String value) {
    return Json.createObjectBuilder()
        .add("field", field)
        .add("op", "eq")
        .add("value", value)
        .build();
  }

  /** The addresses in the mails, whose lines may be folded as quoted-printable folds them. */
  private static List<String> found(Pattern address, List<MailSink.Mail> mails) {
    List<String> paths = new ArrayList<>();
    for (MailSink.Mail mail : mails) {
      Matcher matcher = address.matcher(mail.text().replace("=\r\n", ""));
      if (matcher.find()) {
        paths.add(matcher.group());
      }
    }
    return paths;
  }

  private double ask(String what, String header, List<String> paths, int status, double floor) {
    double server = rapport.processorSeconds();
    double postgres = postgresSeconds();
    Load.Times times = Load.run(rapport.port(), header, paths, status, CLIENTS, SECONDS);
    int requests = times.each().size();
    System.out.printf(
        Locale.ROOT,
        "  %-28s %,7.0f requests/s (%.2f of the plainest), median %.1f ms, 95 of 100 within"
            + " %.1f ms, CPU of each: server %.2f ms, PostgreSQL %.2f ms%n",
        what,
        times.perSecond(),
        floor == 0 ? 1 : times.perSecond() / floor,
        times.millis(0.5),
        times.millis(0.95),
        1000 * (rapport.processorSeconds() - server) / requests,
        1000 * (postgresSeconds() - postgres) / requests);
    return times.perSecond();
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
    sink.close();
    database.close();
  }
}
