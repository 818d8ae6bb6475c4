package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.testkit.PluginJar;
import org.rapportcrm.testkit.TestDatabase;

/**
 * Several processes: on one database with one set of plugins, and side by side without anything.
 */
class NodesIT {

  private static final int NO_ANSWER = 0;

  @TempDir private Path folder;

  @Test
  void aNodeWithAnotherSetSaysSoAndDoesNotServeUntilItHasTheSame() {
    try (TestDatabase database = TestDatabase.of(TestDatabase.Kind.POSTGRESQL);
        RunningRapport first = RunningRapport.start(folder.resolve("one"), on(database))) {
      Path home = folder.resolve("two");
      Path jar = PluginJar.of("visits", "1.0.0").write(directory(home.resolve("plugins")));

      String said = RunningRapport.refused(home, on(database));

      assertThat(said)
          .contains("would run another set of plugins than the node")
          .contains("visits 1.0.0 is not there")
          .contains("start this one again")
          .doesNotContain("STOPPED");
      assertThat(first.status("/health/ready")).isEqualTo(200);

      delete(jar);
      try (RunningRapport second = RunningRapport.start(home, on(database))) {
        assertThat(second.status("/health/ready")).isEqualTo(200);
        assertThat(servingNodes(database)).isEqualTo(2);

        install(first, PluginJar.of("visits", "1.0.0").write(directory(folder.resolve("new"))));

        RunningRapport.await(() -> second.status("/health/ready") == 503);
        assertThat(second.body("/health/ready"))
            .contains("The set of plugins was changed at the node")
            .contains("visits 1.0.0 is missing here");
        assertThat(second.status("/login")).isEqualTo(503);
        assertThat(first.status("/health/ready")).isEqualTo(200);
        assertThat(servingNodes(database)).isEqualTo(1);
      }
      assertThat(servingNodes(database)).as("who stops leaves at once").isEqualTo(1);
      assertThat(answersWhileItStops(first)).isSubsetOf(200, 503, NO_ANSWER);
    }
  }

  @Test
  void homesSideBySideShareNothing() throws IOException {
    Path one = folder.resolve("one");
    Path two = folder.resolve("two");
    try (RunningRapport first = RunningRapport.start(one);
        RunningRapport second = RunningRapport.start(two)) {
      Api here = first.api("admin");
      Api there = second.api("admin");
      here.post("/api/v1/contacts", "{\"email\":\"mina@example.org\"}");
      here.ask("PATCH", "/api/v1/settings/core", "{\"site.name\":\"Tea\"}", Map.of());
      here.post("/api/v1/plugins/hello/deactivate", "");

      assertThat(there.get("/api/v1/contacts?query=mina").getJsonArray("items")).isEmpty();
      assertThat(there.get("/api/v1/plugins/hello").getString("state")).isEqualTo("active");
      assertThat(
              there.get("/api/v1/settings/core").getJsonArray("items").stream()
                  .map(JsonValue::asJsonObject)
                  .filter(setting -> setting.getString("name").equals("site.name"))
                  .map(setting -> setting.getString("value")))
          .containsExactly("Rapport");
      assertThat(Files.readString(one.resolve("secret.key")))
          .isNotEqualTo(Files.readString(two.resolve("secret.key")));
      assertThat(linksOutOf(one)).isEmpty();
    }
  }

  /** What a proxy hears, which sends people elsewhere at a 503 and hands any other answer on. */
  private static Set<Integer> answersWhileItStops(RunningRapport node) {
    Set<Integer> answers = new TreeSet<>();
    Thread stop = new Thread(node::close);
    stop.start();
    while (stop.isAlive()) {
      answers.add(node.status("/login"));
    }
    return answers;
  }

  /** By the set as a file, with one plugin more. */
  private void install(RunningRapport rapport, Path jar) {
    Path file = jar.resolveSibling("set.json");
    rapport.run("plugins", "export", file.toString());
    try {
      String sum =
          HexFormat.of()
              .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
      Files.writeString(
          file,
          Files.readString(file)
              .replaceFirst(
                  "\"plugins\": *\\[",
                  "\"plugins\": [{\"id\": \"visits\", \"version\": \"1.0.0\", \"sha256\": \""
                      + sum
                      + "\", \"active\": true},"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
    rapport.run("plugins", "apply", file.toString(), "--yes");
  }

  private static Map<String, String> on(TestDatabase database) {
    return RunningRapport.on(database);
  }

  private static long servingNodes(TestDatabase database) {
    return database.sql().number("select count(*) from node where serving = true");
  }

  /** Nothing of a home leads out of it. */
  private static List<Path> linksOutOf(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      return files.filter(Files::isSymbolicLink).sorted(Comparator.naturalOrder()).toList();
    }
  }

  private static Path directory(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
