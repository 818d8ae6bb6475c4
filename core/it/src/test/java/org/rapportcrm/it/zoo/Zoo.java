package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rapportcrm.it.Api;
import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.it.Browser;
import org.rapportcrm.it.RunningRapport;
import org.rapportcrm.it.SharedRapport;
import org.rapportcrm.testkit.TestDatabase;

/** One running program with a few good plugins, an admin at its console, and REST. */
final class Zoo implements AutoCloseable {

  /** How long a plugin may keep the application from starting; a minute is what is usual. */
  static final Duration LONGEST_DEPLOY = Duration.ofSeconds(5);

  private final Figures figures = new Figures();
  private final ZooDatabase database;
  private final Path home = SharedRapport.newHome();
  private final RunningRapport rapport;
  private final Browser browser = new Browser();
  private final Page console;
  private final Api admin;
  private final long contact;

  /** Starts it. */
  Zoo(TestDatabase.Kind kind) {
    try {
      Path plugins = Files.createDirectories(home.resolve("plugins"));
      Inhabitants.write(plugins);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    database = new ZooDatabase(kind, home);
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("RAPPORT_DEPLOY_SECONDS", String.valueOf(LONGEST_DEPLOY.toSeconds()));
    rapport = RunningRapport.start(home, settings);
    admin = rapport.api("admin");
    console = browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en");
    contact = newContact();
    // Half a minute is what work for many records may take; the loop is not to cost that here.
    set("plugins.budget.work", "3");
    set("plugins.budget.job", "3");
  }

  /** Changes a setting of the core. */
  void set(String name, String value) {
    String body = Json.createObjectBuilder().add(name, value).build().toString();
    Answer answer = admin.ask("PATCH", "/api/v1/settings/core", body);
    assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
  }

  /** Brings a file; empty when there is no such kind, as when its plugin is paused. */
  Optional<JsonObject> importFile(String kind, String csv) {
    try {
      Path file = Files.writeString(home.resolve("zoo.csv"), csv);
      Answer answer = admin.sendFile(kind, file, Map.of(), "{}");
      return answer.status() == 202
          ? Optional.of(admin.awaitImport(answer.json()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Api admin() {
    return admin;
  }

  /** REST and pages without a token. */
  Api stranger() {
    return new Api(rapport.url(), null);
  }

  Page console() {
    return console;
  }

  long contact() {
    return contact;
  }

  Path home() {
    return home;
  }

  /** A new contact's id. */
  long newContact() {
    return admin
        .post("/api/v1/contacts", "{\"firstName\": \"Anna\"}")
        .getJsonNumber("id")
        .longValue();
  }

  void deleteContact(long id) {
    assertThat(admin.ask("DELETE", "/api/v1/contacts/" + id, null).status()).isBetween(200, 299);
  }

  /** Opens a page of the console; the page is there, and in time. */
  void open(String path) {
    var response = Patience.with(path, () -> console.navigate(rapport.url() + path));
    assertThat(response.status()).as(path).isEqualTo(200);
  }

  /** Jars that come and go. */
  ZooChanges changes() {
    return new ZooChanges(admin);
  }

  Figures figures() {
    return figures;
  }

  /** What the console's list says about a plugin. */
  String card(String plugin) {
    open("/console/plugins");
    return console.locator("[id='" + plugin + "']").innerText();
  }

  /** A plugin as REST has it; without state when it is not there. */
  JsonObject plugin(String id) {
    return admin.get("/api/v1/plugins").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .filter(plugin -> plugin.getString("id").equals(id))
        .findFirst()
        .orElse(JsonValue.EMPTY_JSON_OBJECT);
  }

  /** State and version of every plugin but these. */
  Map<String, String> othersThan(String... ids) {
    Map<String, String> states = new TreeMap<>();
    admin
        .get("/api/v1/plugins")
        .getJsonArray("items")
        .getValuesAs(JsonObject.class)
        .forEach(
            plugin -> {
              if (!List.of(ids).contains(plugin.getString("id"))) {
                states.put(
                    plugin.getString("id"),
                    plugin.getString("version") + " " + plugin.getString("state"));
              }
            });
    return states;
  }

  /** That the good ones work: one answer of each. */
  void othersAnswer() {
    assertThat(admin.ask("GET", "/api/plugins/loyalty/programmes", null).status()).isEqualTo(200);
    assertThat(admin.ask("GET", "/api/v1/contacts/" + contact, null).status()).isEqualTo(200);
    open("/console/dashboard");
    assertThat(console.locator("body").innerText()).contains("Dashboard");
  }

  /** Tables in the database. */
  Set<String> tables() {
    return database.tables();
  }

  /** Files of plugins in the home, those of plans and of changes that go on among them. */
  Set<String> files() {
    Set<String> names = new TreeSet<>();
    for (String folder : List.of("plugins", "themes", "run/plans")) {
      if (Files.isDirectory(home.resolve(folder))) {
        try (Stream<Path> files = Files.walk(home.resolve(folder))) {
          files
              .filter(Files::isRegularFile)
              .forEach(file -> names.add(home.relativize(file).toString()));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return names;
  }

  /** Waits for something that another process does. */
  static <T> T await(String what, Duration atMost, Supplier<T> look) {
    Instant deadline = Instant.now().plus(atMost);
    T seen = look.get();
    while (seen == null) {
      assertThat(Instant.now()).as(what).isBefore(deadline);
      RunningRapport.pause();
      seen = look.get();
    }
    return seen;
  }

  /** Asks for something every 20 milliseconds until it is closed. */
  Visitor visitor(String path) {
    return Visitor.at(rapport.url() + path);
  }

  /** Sends a jar as the admin does; answers what the page says then. */
  String upload(Path jar) {
    open("/console/plugins");
    console.locator("summary:has-text('Install')").first().click();
    console.locator("[id='upload:file']").setInputFiles(jar);
    console.waitForNavigation(() -> console.locator("[id='upload:look']").click());
    return console.locator("body").innerText();
  }

  void activate(String id) {
    Instant begun = Instant.now();
    Answer answer = admin.ask("POST", "/api/v1/plugins/" + id + "/activate", null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    figures.note("switching a plugin on", Duration.between(begun, Instant.now()));
  }

  void deactivate(String id) {
    admin.ask("POST", "/api/v1/plugins/" + id + "/deactivate", null);
  }

  @Override
  public void close() {
    browser.close();
    rapport.close();
    keepTheLog();
    figures.write(Path.of("target", "zoo-" + database.kind() + ".md"));
    database.close();
    SharedRapport.delete(home);
  }

  /** What the program said is read where a member behaved otherwise than expected. */
  private void keepTheLog() {
    try {
      Files.copy(
          home.resolve("logs/rapport.log"),
          Path.of("target", "zoo-" + database.kind() + ".log"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
