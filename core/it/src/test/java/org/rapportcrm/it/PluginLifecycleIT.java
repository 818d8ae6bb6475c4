package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.PluginJar;
import org.rapportcrm.testkit.TestDatabase;

/** The life of a plugin in the running program, from its installation to its last trace. */
class PluginLifecycleIT {

  private static final String VISITS = "/api/plugins/visits/notes";

  /** Holds the classes of an application; as long as it is held, so are they. */
  private static final String LOADER = "org.glassfish.web.loader.WebappClassLoader";

  private static final String STARS =
      "alter table visits_note add column stars integer;\nupdate visits_note set stars = 5;";

  private static final Pattern REACHES_IN =
      Pattern.compile(
          "launcher\\.payara\\.(DoorHandler|LeftResources|ReadClasses|UnreadLibraries) ");

  @TempDir private Path folder;

  private RunningRapport rapport;
  private TestDatabase database;
  private Api api;
  private PluginChanges changes;

  @ParameterizedTest
  @EnumSource
  void aPluginIsInstalledUpgradedTakenBackRemovedAndForgotten(TestDatabase.Kind kind)
      throws IOException, SQLException {
    try (TestDatabase on = TestDatabase.of(kind);
        RunningRapport running =
            RunningRapport.start(folder.resolve("home"), RunningRapport.on(on))) {
      database = on;
      rapport = running;
      api = running.api("admin");
      changes = new PluginChanges(api);
      long loaders = rapport.held(LOADER);
      assertThat(loaders).as("loaders of the one application that runs").isPositive();
      planDoesNothing();
      installedItIsOffUntilSomebodyWantsIt();
      anUpgradeKeepsStateAndData();
      anUpgradeWhoseMigrationFailsGoesBackWithItsData();
      anUpgradeThatDoesNotDeployGoesBackWithItsData();
      itGoesBackAsFarAsItsDataIsUnderstood();
      removedItKeepsItsDataForLater();
      assertThat(rapport.held(LOADER))
          .as("what was replaced leaves no classes behind; the last one may still be let go")
          .isLessThanOrEqualTo(loaders + 1);
      purgedNothingOfItIsLeft();
      thisPayaraHasAllThatTheLauncherReachesInto();
    }
  }

  private void planDoesNothing() throws IOException {
    JsonObject plan = changes.plan(visits("1.0.0").write(folder));
    JsonObject plugin = plan.getJsonArray("plugins").getJsonObject(0);
    assertThat(plan.getBoolean("good")).as(plan.toString()).isTrue();
    assertThat(plugin.getString("action")).isEqualTo("install");
    assertThat(plugin.getJsonArray("tables").getJsonObject(0).getString("name"))
        .isEqualTo("visits_note");
    assertThat(plugin.getJsonArray("adds").toString())
        .contains("\"kind\":\"capabilities\"", "visits.manage", "See and write notes");
    assertThat(ids()).doesNotContain("visits");
  }

  private void installedItIsOffUntilSomebodyWantsIt() throws IOException {
    changes.installs(visits("1.0.0").write(folder));
    assertThat(state()).isEqualTo("inactive 1.0.0");
    assertThat(api.ask("GET", VISITS, null).status()).isEqualTo(404);
    api.post("/api/v1/plugins/visits/activate", "");
    api.ask("POST", VISITS, "\"first\"");
    assertThat(notes()).isEqualTo("[first]");
    assertThat(rapport.home().resolve("plugins/visits.jar")).exists();
  }

  private void anUpgradeKeepsStateAndData() throws IOException {
    changes.installs(visits("1.1.0").migration("V2__stars.sql", STARS).write(folder));
    assertThat(state()).isEqualTo("active 1.1.0");
    assertThat(notes()).isEqualTo("[first]");
  }

  private void anUpgradeWhoseMigrationFailsGoesBackWithItsData() throws IOException {
    Path bad =
        visits("1.2.0")
            .migration("V2__stars.sql", STARS)
            .migration(
                "V3__bad.sql",
                "delete from visits_note;\nalter table visits_note drop column stars;\n"
                    + "insert into visits_note (nothing) values (1);")
            .write(folder);
    JsonObject change = changes.install(bad);
    assertThat(change.getString("state")).isEqualTo("failed");
    assertThat(change.getString("culprit")).isEqualTo("visits");
    assertThat(change.getString("reason")).contains("V3__bad.sql").contains("nothing");
    asBefore();
  }

  private void anUpgradeThatDoesNotDeployGoesBackWithItsData() throws IOException {
    Path bad =
        visits("1.3.0")
            .migration("V2__stars.sql", STARS)
            .migration("V3__empty.sql", "delete from visits_note;")
            .type("@ApplicationScoped public class Broken { @Inject Runnable nobody; }")
            .write(folder);
    JsonObject change = changes.install(bad);
    assertThat(change.getString("state")).isEqualTo("failed");
    assertThat(change.getString("culprit")).isEqualTo("visits");
    assertThat(change.getString("reason")).contains("Unsatisfied dependencies").contains("Broken");
    asBefore();
  }

  private void asBefore() throws IOException {
    assertThat(state()).isEqualTo("active 1.1.0");
    assertThat(notes()).isEqualTo("[first]");
    try (Stream<Path> files = Files.list(rapport.home().resolve("plugins"))) {
      assertThat(files)
          .extracting(file -> file.getFileName().toString())
          .containsExactly("visits.jar");
    }
    try (Stream<Path> files = Files.walk(rapport.home().resolve("run"))) {
      assertThat(files.map(Path::toString).filter(file -> file.contains("/plans/")))
          .noneMatch(file -> file.endsWith(".jar"));
    }
  }

  private void itGoesBackAsFarAsItsDataIsUnderstood() throws IOException {
    Path old = visits("0.9.0").manifest("dataCompatibleSince", "0.9.0").write(folder);
    JsonObject tooOld = changes.plan(old);
    assertThat(tooOld.getBoolean("good")).isFalse();
    assertThat(tooOld.getJsonArray("findings").toString()).contains("version.downgrade", "1.0.0");
    assertThat(api.sendPlugin(old, "").status()).isEqualTo(422);
    changes.installs(visits("1.0.5").write(folder));
    assertThat(state()).isEqualTo("active 1.0.5");
    assertThat(notes()).isEqualTo("[first]");
  }

  private void removedItKeepsItsDataForLater() throws IOException {
    assertThat(changes.remove("visits", "").getString("state")).isEqualTo("done");
    assertThat(ids()).doesNotContain("visits");
    changes.installs(visits("1.1.0").migration("V2__stars.sql", STARS).write(folder));
    assertThat(notes()).isEqualTo("[first]");
  }

  private void purgedNothingOfItIsLeft() throws SQLException, IOException {
    api.ask("PUT", "/api/v1/settings/visits", "{\"visits.greeting\":\"Hello\"}");
    assertThat(changes.remove("visits", "?purge=true").getString("state")).isEqualTo("done");
    assertThat(ids()).doesNotContain("visits");
    try (Stream<Path> files = Files.walk(rapport.home())) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .noneMatch(name -> name.contains("visits"));
    }
    rapport.close();
    assertThat(names()).noneMatch(name -> name.contains("visits") || name.contains("rapport_undo"));
    for (String query :
        List.of(
            "select id from plugin_state where id = 'visits'",
            "select plugin from setting where plugin = 'visits'",
            "select plugin from user_setting where plugin = 'visits'",
            "select form from form_version where form like '%visits%'",
            "select capability from role_capability where capability like 'visits.%'",
            "select kind from job_run where kind like 'visits.%'",
            "select task_name from scheduled_tasks where task_name like 'visits.%'")) {
      assertThat(texts(query)).as(query).isEmpty();
    }
  }

  private List<String> names() throws SQLException {
    List<String> names =
        texts("select table_name from information_schema.tables where table_schema = 'public'");
    names.addAll(texts("select sequence_name from information_schema.sequences"));
    return names;
  }

  private List<String> texts(String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (Connection connection = connection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  /** H2 lies in the home and lets nobody else in while the program runs. */
  private Connection connection() throws SQLException {
    if (database.kind() == TestDatabase.Kind.POSTGRESQL) {
      return database.dataSource().getConnection();
    }
    Properties login = new Properties();
    login.setProperty("user", "rapport");
    login.setProperty("password", "rapport");
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + rapport.home().resolve("data/rapport")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
        login);
  }

  private String state() {
    JsonObject plugin = api.get("/api/v1/plugins/visits");
    return plugin.getString("state") + " " + plugin.getString("version");
  }

  private String notes() {
    Api.Answer answer = api.ask("GET", VISITS, null);
    if (answer.status() == 404) {
      api.post("/api/v1/plugins/visits/activate", "");
      answer = api.ask("GET", VISITS, null);
    }
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().getString("notes");
  }

  private List<String> ids() {
    return api.get("/api/v1/plugins").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .map(plugin -> plugin.getString("id"))
        .toList();
  }

  private static PluginJar visits(String version) {
    return PluginJar.of("visits", version)
        .manifest("dataCompatibleSince", "1.0.0")
        .adds(
            "public List<Capability> capabilities() {"
                + " return List.of(new Capability(\"visits.manage\", \"visits.may\", Set.of())); }")
        .adds(
            "public List<JobKind> jobs() { return List.of("
                + "new JobKind(\"visits.count\", \"visits.job\", Duration.ofHours(1), Count.class)); }")
        .text("may", "See and write notes")
        .text("job", "Counts notes")
        .type(
            "@ApplicationScoped public class Count implements JobWork {"
                + " public void run(JobRun run) {} }")
        .type(
            """
            @Path("/plugins/visits/notes")
            @ApplicationScoped
            @RequiresCapability("visits.manage")
            public class Notes {
              @Inject Sql sql;

              public record Answer(String notes) {}

              @GET
              public Answer all() {
                return new Answer(
                    sql.list("select note from visits_note order by id", r -> r.getString(1))
                        .toString());
              }

              @POST
              @Transactional
              public void add() {
                sql.update("insert into visits_note (note) values (?)", "first");
              }
            }
            """)
        .migration(
            "V1__visits.sql",
            "create sequence visits_place_seq start with 50 increment by 50;\n"
                + "create table visits_note (id bigint generated by default as identity primary key,"
                + " note varchar(100));");
  }

  /** Where a Payara differs, the launcher goes on without and says so: it is slower or larger. */
  private void thisPayaraHasAllThatTheLauncherReachesInto() throws IOException {
    try (Stream<String> log = Files.lines(rapport.home().resolve("logs/rapport.log"))) {
      assertThat(log).noneMatch(REACHES_IN.asPredicate());
    }
  }
}
