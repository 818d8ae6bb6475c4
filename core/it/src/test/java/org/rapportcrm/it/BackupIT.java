package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.it.Api.Answer;
import org.rapportcrm.it.RunningRapport.Ran;
import org.rapportcrm.testkit.TestDatabase;

/** Backups of a running Rapport, restored beside it: from H2 to PostgreSQL and back. */
class BackupIT {

  private static final String ADA =
      "{\"firstName\":\"آدا\",\"email\":\"ada@example.com\",\"tags\":[\"vip\"]}";

  @TempDir private Path folder;

  @Test
  void aShopMovesFromH2ToPostgresqlAndBack() throws Exception {
    Path first = folder.resolve("first.zip");
    try (RunningRapport onH2 = RunningRapport.start(folder.resolve("h2"))) {
      onH2.api("write").post("/api/v1/contacts", ADA);
      assertThat(onH2.run("backup", first.toString())).contains("rows came back");
    }
    try (TestDatabase postgresql = TestDatabase.of(TestDatabase.Kind.POSTGRESQL)) {
      Map<String, String> settings = RunningRapport.on(postgresql);
      Path home = folder.resolve("postgresql");
      Ran restored = restore(first, home, settings);
      assertThat(restored.exit()).as(restored.printed()).isZero();
      Path second = folder.resolve("second.zip");
      try (RunningRapport moved = RunningRapport.start(home, settings)) {
        Api api = moved.api("write");
        assertThat(api.get("/api/v1/contacts?query=آدا").toString()).contains("ada@example.com");
        Answer next = api.ask("POST", "/api/v1/contacts", "{\"email\":\"grace@example.com\"}");
        assertThat(next.status()).as(next.body()).isEqualTo(201);
        moved.run("backup", second.toString(), "--untried");
        askToBeLeftAlone(moved.api("admin"));
      }
      assertThat(restore(second, folder.resolve("back"), Map.of()).exit()).isZero();
      Files.copy(home.resolve("tombstones.log"), folder.resolve("back/tombstones.log"));
      try (RunningRapport back = RunningRapport.start(folder.resolve("back"))) {
        Api api = back.api("admin");
        assertThat(api.get("/api/v1/contacts").getJsonArray("items"))
            .singleElement()
            .asString()
            .contains("grace@example.com");
        assertThat(api.get("/api/v1/suppressions").toString()).contains("nobody@example.com");
        long grace = id(api, "grace@example.com");
        assertThat(api.get("/api/v1/contacts/" + grace + "/consents").toString())
            .contains("\"given\":false");
      }
      assertThat(Files.readString(folder.resolve("back/secret.key")))
          .isEqualTo(Files.readString(folder.resolve("h2/secret.key")));
      Ran again = restore(second, folder.resolve("full"), settings);
      assertThat(again.exit()).isPositive();
      assertThat(again.printed()).contains("The database holds data already");
    }
  }

  /** What people ask for after the backup was taken. */
  private static void askToBeLeftAlone(Api api) {
    api.post("/api/v1/contacts/" + id(api, "ada@example.com") + "/erase", "{}");
    api.post("/api/v1/suppressions", "{\"address\":\"nobody@example.com\"}");
    api.post(
        "/api/v1/contacts/" + id(api, "grace@example.com") + "/consents",
        "{\"purpose\":\"marketing\",\"given\":false,\"basis\":\"Said so on the telephone\"}");
  }

  private static long id(Api api, String email) {
    return api.get("/api/v1/contacts?query=" + email)
        .getJsonArray("items")
        .getJsonObject(0)
        .getJsonNumber("id")
        .longValue();
  }

  private static Ran restore(Path file, Path home, Map<String, String> settings) {
    return RunningRapport.ran(settings, "restore", file.toString(), "--home", home.toString());
  }
}
