package org.rapportcrm.launcher.set;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.FileNotFoundException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.Multipart;
import org.rapportcrm.launcher.local.RunningRapport;

/** The set of the running Rapport of a home. */
public final class RemoteSet {
  private static final String SET = "/api/v1/plugins/set";
  private static final String CHANGE = "/api/v1/plugins/changes/current";
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long PAUSE_MILLIS = 500;

  private final Home home;

  public RemoteSet(Home home) {
    this.home = home;
  }

  public JsonObject read() {
    return running().get(SET);
  }

  /** What applying would change; nothing is done. */
  public JsonObject difference(JsonObject set) {
    return running().post(SET + "?dryRun=true", set);
  }

  /**
   * Where the jars lie that the program itself did not find.
   *
   * @throws Refusal naming every jar that is nowhere, and where it was looked for
   */
  public static List<Path> missing(JsonObject difference, LocalJars local) {
    List<Path> found = new ArrayList<>();
    List<String> nowhere = new ArrayList<>();
    for (JsonObject jar : objects(difference, "missing")) {
      Optional<Path> file = local.find(jar.getString("sha256"));
      file.ifPresentOrElse(
          found::add,
          () ->
              nowhere.add(
                  "The jar of %s %s (sha-256 %s) was not found in %s."
                      .formatted(
                          jar.getString("id"),
                          jar.getString("version"),
                          jar.getString("sha256"),
                          String.join(
                              ", ",
                              Stream.concat(
                                      jar
                                          .getJsonArray("lookedIn")
                                          .getValuesAs(JsonString::getString)
                                          .stream(),
                                      local.folders().stream())
                                  .toList()))));
    }
    if (!nowhere.isEmpty()) {
      throw new Refusal(
          String.join(System.lineSeparator(), nowhere)
              + System.lineSeparator()
              + "Put it beside the file or name its folder with --from DIR.");
    }
    return found;
  }

  /**
   * Applies a set and waits until it is applied.
   *
   * @param jars that the program does not have
   * @throws Refusal when it is refused, or could not be done
   */
  public void apply(JsonObject set, List<Path> jars) {
    for (Path jar : jars) {
      bring(jar);
    }
    if (!running().post(SET, set).getBoolean("applied", false)) {
      await(set);
    }
  }

  private void bring(Path jar) {
    try {
      Multipart body = new Multipart().file("file", jar);
      running().post(SET + "/jars", body.contentType(), body.body());
    } catch (FileNotFoundException e) {
      throw new Refusal("The file " + jar + " is gone; put it there again.", e);
    }
  }

  /** The program that was asked is replaced meanwhile, so that some questions get no answer. */
  private void await(JsonObject set) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    Refusal last = null;
    while (System.nanoTime() < until) {
      try {
        Thread.sleep(PAUSE_MILLIS);
        RunningRapport running = running();
        JsonObject change = running.get(CHANGE);
        if (change.getString("state", "").equals("failed")) {
          throw new Failed(change.getString("reason", "the log has the details"));
        }
        if (change.getString("state", "").equals("done")
            && difference(set).getJsonArray("changes").isEmpty()) {
          return;
        }
      } catch (Failed e) {
        throw new Refusal(
            "The set was not applied and what ran before runs again: " + e.getMessage(), e);
      } catch (Refusal e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new Refusal("Interrupted; the change goes on without us.", e);
      }
    }
    throw new Refusal("The set is not applied yet; look at the log of Rapport.", last);
  }

  static List<JsonObject> objects(JsonObject json, String key) {
    JsonArray array = json.containsKey(key) ? json.getJsonArray(key) : JsonValue.EMPTY_JSON_ARRAY;
    return array.getValuesAs(JsonValue::asJsonObject);
  }

  private RunningRapport running() {
    return RunningRapport.of(home);
  }

  private static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    Failed(String reason) {
      super(reason);
    }
  }
}
