package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.testkit.PluginJar;

/** The commands for plugins on a home that runs, on one that does not, and in safe mode. */
class StoppedHomeIT {

  private static final String REFUSING =
      """
      public class Careful implements Lifecycle {
        @Override
        public List<String> beforeUpgrade(String from, String to, java.sql.Connection database) {
          try (var rows = database.createStatement().executeQuery("select note from walks_note")) {
            return rows.next() ? List.of("walks.full", "Still there: " + rows.getString(1)) : List.of();
          } catch (java.sql.SQLException e) {
            return List.of(e.getMessage());
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Path home;

  @Test
  void pluginsAreRefusedListedSwitchedOffExportedAndRemoved() throws IOException, SQLException {
    home = folder.resolve("home");
    Path plugins = home.resolve("plugins");
    for (String id : List.of("walks", "rides", "swims")) {
      plugin(id, "1.0.0").write(plugins);
    }
    try (RunningRapport rapport = RunningRapport.start(home)) {
      anUpgradeThatThePluginRefusesChangesNothing(rapport);
      itsDataIsExportedWhileRapportRuns(rapport);
      rapport.run("plugins", "export", folder.resolve("set.json").toString());
    }
    aSetIsAppliedAndTakenAlongWhenNothingRuns();
    theCommandsKnowAStoppedHome();
    itsDataIsExportedWhenNothingRuns();
    try (RunningRapport rapport = RunningRapport.start(home, Map.of("RAPPORT_SAFE_MODE", "true"))) {
      inSafeModeAPluginIsRemovedWithItsData(rapport);
    }
    assertThat(tables()).noneMatch(table -> table.matches("(walks|rides|swims|rapport_undo).*"));
  }

  private void anUpgradeThatThePluginRefusesChangesNothing(RunningRapport rapport)
      throws IOException {
    Path careful =
        plugin("walks", "2.0.0")
            .adds(
                "public Optional<Class<? extends Lifecycle>> lifecycle() {"
                    + " return Optional.of(Careful.class); }")
            .type(REFUSING)
            .text("full", "Walk all that is planned first.")
            .migration("V2__gone.sql", "drop table walks_note;")
            .write(folder);
    Api api = rapport.api("admin");

    JsonObject plan = new PluginChanges(api).plan(careful);

    assertThat(plan.getBoolean("good")).as(plan.toString()).isFalse();
    assertThat(plan.getJsonArray("findings").toString())
        .contains("Walk all that is planned first.", "Still there: first");
    assertThat(api.sendPlugin(careful, "").status()).isEqualTo(422);
    assertThat(api.get("/api/v1/plugins/walks").getString("version")).isEqualTo("1.0.0");
    RunningRapport.Ran ran = on("install", careful.toString(), "--yes");
    assertThat(ran.exit()).as(ran.printed()).isEqualTo(1);
    assertThat(ran.printed()).contains("Walk all that is planned first.");
  }

  private void itsDataIsExportedWhileRapportRuns(RunningRapport rapport) throws IOException {
    String printed = rapport.run("plugins", "remove", "rides", "--export", "--yes");

    assertThat(printed).contains("Done. The data is in exports/");
    assertThat(notesIn(exported("rides"))).contains("first");
    assertThat(rapport.api("admin").ask("GET", "/api/v1/plugins/rides", null).status())
        .isEqualTo(404);
    assertThat(home.resolve("plugins")).isDirectoryNotContaining("glob:**rides*");
  }

  private void aSetIsAppliedAndTakenAlongWhenNothingRuns() throws IOException {
    Path set = folder.resolve("set.json");
    Path walks = plugin("walks", "1.1.0").write(folder);
    String wanted =
        Files.readString(set)
            .replaceFirst(
                "(?s)(\"id\": ?\"walks\".*?\"version\": ?)\"1.0.0\"(.*?\"sha256\": ?)\"[0-9a-f]+\"",
                "$1\"1.1.0\"$2\"" + Checksum.of(walks) + "\"")
            .replaceFirst("(?s)(\"id\": ?\"surveys\".*?\"active\": ?)true", "$1false");
    Files.writeString(set, wanted);

    RunningRapport.Ran applied = on("apply", set.toString(), "--yes");
    Path again = folder.resolve("again.json");
    RunningRapport.Ran exported = on("export", again.toString());

    assertThat(applied.exit()).as(applied.printed()).isZero();
    assertThat(applied.printed())
        .contains("Nothing runs on", "The set is applied.")
        .containsPattern("upgrade +walks: 1[.]0[.]0 -> 1[.]1[.]0")
        .containsPattern("deactivate +surveys");
    assertThat(exported.exit()).as(exported.printed()).isZero();
    assertThat(again).content().isEqualTo(wanted);
  }

  private void theCommandsKnowAStoppedHome() throws IOException {
    RunningRapport.Ran list = on("list");
    assertThat(list.exit()).as(list.printed()).isZero();
    assertThat(list.printed()).contains("walks").contains("swims").contains("1.0.0");

    assertThat(on("off", "swims").exit()).isZero();
    assertThat(on("off", "swims").exit()).isZero();
    assertThat(home.resolve("plugins/disabled.txt")).content().containsOnlyOnce("swims");
    assertThat(on("list").printed()).containsPattern("swims +1[.]0[.]0 +off");

    Path jar = home.resolve("plugins/swims-1.0.0.jar");
    RunningRapport.Ran check =
        RunningRapport.ran("check", jar.toString(), "--home", home.toString());
    assertThat(check.exit()).as(check.printed()).isZero();

    RunningRapport.Ran deactivate = on("deactivate", "walks");
    assertThat(deactivate.exit()).as(deactivate.printed()).isEqualTo(1);
    assertThat(deactivate.printed()).contains("No Rapport runs on the home folder", "start");
    assertThat(on("remove", "nobody").printed()).contains("There is no plugin nobody");
    assertThat(on("remove", "hello").printed()).contains("comes with Rapport");
  }

  private void itsDataIsExportedWhenNothingRuns() throws IOException, SQLException {
    RunningRapport.Ran unsure = on("remove", "swims", "--export");
    assertThat(unsure.exit()).isEqualTo(1);
    assertThat(unsure.printed()).contains("--yes");

    RunningRapport.Ran ran = on("remove", "swims", "--export", "--yes");

    assertThat(ran.exit()).as(ran.printed()).isZero();
    assertThat(notesIn(exported("swims"))).contains("first");
    assertThat(tables()).noneMatch(table -> table.startsWith("swims"));
    assertThat(home.resolve("plugins")).isDirectoryNotContaining("glob:**swims*");
    assertThat(home.resolve("plugins/disabled.txt")).content().doesNotContain("swims");
  }

  private void inSafeModeAPluginIsRemovedWithItsData(RunningRapport rapport) throws IOException {
    Api api = rapport.api("admin");
    assertThat(api.get("/api/v1/plugins/walks").getString("reason")).contains("safe mode");
    assertThat(api.get("/api/v1/plugins/walks").getString("state"))
        .as("nothing is wrong with it")
        .isEqualTo("inactive");
    for (String command : List.of("off", "activate")) {
      RunningRapport.Ran ran = on(command, "hello");
      assertThat(ran.exit()).as(ran.printed()).isZero();
    }
    assertThat(home.resolve("plugins/disabled.txt")).content().doesNotContain("hello");

    assertThat(rapport.run("plugins", "remove", "walks", "--purge", "--yes")).contains("Done.");

    assertThat(api.ask("GET", "/api/v1/plugins/walks", null).status()).isEqualTo(404);
    assertThat(home.resolve("plugins")).isDirectoryNotContaining("glob:**walks*");
  }

  private RunningRapport.Ran on(String... words) {
    List<String> command = new ArrayList<>(List.of("plugins"));
    command.addAll(List.of(words));
    command.addAll(List.of("--home", home.toString()));
    return RunningRapport.ran(command.toArray(String[]::new));
  }

  private Path exported(String id) throws IOException {
    try (Stream<Path> files = Files.list(home.resolve("exports"))) {
      return files.filter(file -> file.getFileName().toString().contains(id)).findFirst().get();
    }
  }

  private static String notesIn(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return file.stream()
          .filter(entry -> entry.getName().contains("_note"))
          .map(
              entry -> {
                try {
                  return new String(
                      file.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              })
          .findFirst()
          .orElseThrow();
    }
  }

  /** H2 lets nobody in while the program runs. */
  private List<String> tables() throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:"
                    + home.resolve("data/rapport")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
                "rapport",
                "rapport");
        ResultSet rows =
            connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (rows.next()) {
        names.add(rows.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static PluginJar plugin(String id, String version) {
    String table = id + "_note";
    return PluginJar.of(id, version)
        .migration(
            "V1__notes.sql",
            "create table "
                + table
                + " (id bigint primary key, note varchar(100));\n"
                + "insert into "
                + table
                + " (id, note) values (1, 'first');");
  }
}
