package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

/**
 * {@code kill -9} in the middle of what goes on for long: an import, an edit of many contacts, both
 * taken back, and webhooks telling of it. After the next start each goes on where it was: nothing
 * is missing, nothing is there twice.
 *
 * <p>A start costs more than all of the work, so each work is killed on one database and goes
 * through on the other; {@code -Drapport.kill.everywhere=true} kills each on both.
 */
class KilledWorkIT {

  private static final int CONTACTS = 4_000;
  private static final String EDIT = "core.contact-bulk";
  private static final boolean ALL = Boolean.getBoolean("rapport.kill.everywhere");

  /** What goes on for long. */
  private enum Work {
    IMPORT(TestDatabase.Kind.H2),
    EDIT(TestDatabase.Kind.POSTGRESQL),
    EDIT_TAKEN_BACK(TestDatabase.Kind.H2),
    IMPORT_TAKEN_BACK(TestDatabase.Kind.POSTGRESQL);

    private final TestDatabase.Kind killedOn;

    Work(TestDatabase.Kind killedOn) {
      this.killedOn = killedOn;
    }

    boolean isKilledOn(TestDatabase.Kind kind) {
      return ALL || kind == killedOn;
    }
  }

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void workGoesOnWhereItWas(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind);
        WebhookReader reader = WebhookReader.start();
        RunningRapport rapport =
            RunningRapport.start(folder.resolve("home"), RunningRapport.on(database))) {
      Api api = rapport.api("admin");
      api.post("/api/v1/contacts", "{\"firstName\":\"Was\",\"lastName\":\"There before\"}");
      listen(api, reader);

      JsonObject run = imports(rapport, api, reader, Work.IMPORT.isKilledOn(kind));
      edits(rapport, api, Work.EDIT.isKilledOn(kind));
      takesEditBack(rapport, api, Work.EDIT_TAKEN_BACK.isKilledOn(kind));
      everybodyWasToldOf(reader);
      takesImportBack(rapport, api, run, Work.IMPORT_TAKEN_BACK.isKilledOn(kind));
    }
  }

  private static void listen(Api api, WebhookReader reader) {
    api.ask("PATCH", "/api/v1/settings/core", "{\"webhooks.private\":\"true\"}");
    api.post(
        "/api/v1/webhooks",
        "{\"name\":\"All\",\"url\":\"%s\",\"kinds\":[\"contact.created\"]}"
            .formatted(reader.url()));
  }

  /** Messages are on their way at that moment. */
  private JsonObject imports(
      RunningRapport rapport, Api api, WebhookReader reader, boolean isKilled) {
    Path file = InventedContacts.write(folder.resolve("contacts.csv"), CONTACTS);
    String path =
        "/api/v1/imports/"
            + api.sendFile("contacts", file, Map.of(), "{}").json().getJsonNumber("id");

    RunningRapport.await(reader::isHolding);
    if (isKilled) {
      assertThat(isKilledBetween(rapport, api, path, run -> run.getInt("created"))).isTrue();
    }
    reader.release();
    if (isKilled) {
      rapport.restart();
    }

    JsonObject run = api.awaitImport(api.get(path));
    assertThat(run.getString("state")).isEqualTo("done");
    assertThat(run.getInt("created")).isEqualTo(CONTACTS);
    assertThat(run.getInt("updated") + run.getInt("unchanged") + run.getInt("rejected")).isZero();
    assertThat(contacts(api, "")).isEqualTo(CONTACTS + 1);
    return run;
  }

  /** One edit; where it is to be killed, others until one is in its middle, and they go back. */
  private static void edits(RunningRapport rapport, Api api, boolean isKilled) {
    boolean over = false;
    try (Browser browser = new Browser();
        Page page =
            browser.signedIn(rapport, RunningRapport.ADMIN, RunningRapport.PASSWORD, "en")) {
      for (int edit = 1; !over; edit++) {
        assertThat(edit).as("edits, none of which was killed in its middle").isLessThan(10);
        long before = newestEdit(api).orElse(0);
        tagAll(page, rapport.url(), "tag-" + edit);
        RunningRapport.await(() -> newestEdit(api).orElse(0) > before);
        String job = "/api/v1/jobs/" + newestEdit(api).orElseThrow();
        boolean killed = isKilled && isKilledBetween(rapport, api, job, run -> run.getInt("done"));
        if (killed) {
          rapport.restart();
        }
        awaitState(api, job, "done");
        assertThat(contacts(api, "&tag=tag-" + edit)).isEqualTo(CONTACTS + 1);
        over = killed == isKilled;
        if (!over) {
          awaitState(api, takeBackNewest(api), "undone");
        }
      }
    }
  }

  /** Does not wait for the answer: an edit of some thousand is over when it is there. */
  private static void tagAll(Page page, String url, String tag) {
    page.navigate(url + "/console/contacts");
    page.evaluate(
        "tag => {"
            + "document.querySelector('[name=scope]').value = 'all';"
            + "document.querySelector('[name=tag-name]').value = tag;"
            + "document.querySelector('[name=tag-name]').closest('.dropdown').open = true; }",
        tag);
    page.locator(".dropdown[open] [type=submit]").first().dispatchEvent("click");
  }

  private static String takeBackNewest(Api api) {
    String path = "/api/v1/undo/" + newest(api, "/api/v1/undo").getJsonNumber("id");
    api.post(path, "");
    return path;
  }

  private static void takesEditBack(RunningRapport rapport, Api api, boolean isKilled) {
    JsonObject act = newest(api, "/api/v1/undo");
    assertThat(act.getInt("records")).isEqualTo(CONTACTS + 1);
    String path = takeBackNewest(api);

    if (isKilled) {
      assertThat(isKilledBetween(rapport, api, path, undone -> undone.getInt("restored"))).isTrue();
      rapport.restart();
    }

    awaitState(api, path, "undone");
    assertThat(api.get(path).getInt("restored")).isEqualTo(CONTACTS + 1);
    assertThat(contacts(api, "&tag=" + act.getString("argument"))).isZero();
  }

  /** What was in hand at the kill is free again after half a minute. */
  private static void everybodyWasToldOf(WebhookReader reader) {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(2));
    while (reader.contacts() < CONTACTS && Instant.now().isBefore(deadline)) {
      RunningRapport.pause();
    }
    assertThat(reader.contacts()).isEqualTo(CONTACTS);
  }

  private static void takesImportBack(
      RunningRapport rapport, Api api, JsonObject run, boolean isKilled) {
    String path = "/api/v1/imports/" + run.getJsonNumber("id");
    api.post(path + "/undo", "");

    if (isKilled) {
      assertThat(
              isKilledBetween(
                  rapport, api, path, one -> one.getJsonObject("takenBack").getInt("removed")))
          .isTrue();
      rapport.restart();
    }

    RunningRapport.await(
        () -> api.get(path).getJsonObject("takenBack").getString("state").equals("done"));
    JsonObject back = api.get(path).getJsonObject("takenBack");
    assertThat(back.getInt("removed")).isEqualTo(CONTACTS);
    assertThat(back.getInt("left")).isZero();
    assertThat(contacts(api, "")).isOne();
  }

  /** Kills once some is done and some is not; not when all was done too soon. */
  private static boolean isKilledBetween(
      RunningRapport rapport, Api api, String path, Function<JsonObject, Integer> done) {
    Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
    int now;
    do {
      now = done.apply(api.get(path));
      assertThat(Instant.now()).as(path + " has begun").isBefore(deadline);
    } while (now == 0);
    if (now >= CONTACTS) {
      return false;
    }
    rapport.kill();
    return true;
  }

  private static void awaitState(Api api, String path, String state) {
    RunningRapport.await(() -> api.get(path).getString("state").equals(state));
  }

  /** Jobs that begin by themselves come between. */
  private static OptionalLong newestEdit(Api api) {
    return api.get("/api/v1/jobs?limit=20").getJsonArray("items").stream()
        .map(JsonValue::asJsonObject)
        .filter(job -> job.getString("kind").equals(EDIT))
        .mapToLong(job -> job.getJsonNumber("id").longValue())
        .findFirst();
  }

  private static JsonObject newest(Api api, String path) {
    return api.get(path + "?limit=1").getJsonArray("items").getJsonObject(0);
  }

  private static int contacts(Api api, String filter) {
    return api.get("/api/v1/contacts?limit=1" + filter).getInt("total");
  }
}
