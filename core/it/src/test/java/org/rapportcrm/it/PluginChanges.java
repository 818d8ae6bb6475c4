package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Changes of the plugins of a running program, followed through the pause to their end. */
final class PluginChanges {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final Api api;

  PluginChanges(Api api) {
    this.api = api;
  }

  /** What would happen. */
  JsonObject plan(Path jar) {
    Api.Answer answer = api.sendPlugin(jar, "?plan=true");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  /** Installs, and answers how it ended. */
  JsonObject install(Path jar) {
    Api.Answer answer = api.sendPlugin(jar, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return end();
  }

  /** Installs, and it works. */
  void installs(Path jar) {
    JsonObject change = install(jar);
    assertThat(change.getString("state")).as(change.toString()).isEqualTo("done");
  }

  /** Removes, and answers how it ended. */
  JsonObject remove(String id, String query) {
    Api.Answer answer = api.ask("DELETE", "/api/v1/plugins/" + id + query, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    return end();
  }

  /** Waits for the end of the change that goes on. */
  JsonObject end() {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (true) {
      Api.Answer answer = current();
      if (answer.status() == 200) {
        JsonObject change = answer.json();
        if ("done failed".contains(change.getString("state"))) {
          return change;
        }
      }
      assertThat(Instant.now()).as("the change ended in time: " + answer).isBefore(deadline);
      RunningRapport.pause();
    }
  }

  /** While one application ends and the next one starts, nobody may be there to answer. */
  private Api.Answer current() {
    try {
      return api.ask("GET", "/api/v1/plugins/changes/current", null);
    } catch (UncheckedIOException e) {
      assertThat(e).hasRootCauseInstanceOf(ConnectException.class);
      return new Api.Answer(0, "");
    }
  }
}
