package org.rapportcrm.it.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.rapportcrm.it.Api;
import org.rapportcrm.it.Api.Answer;

/**
 * Changes of the plugins by REST, each followed to its end.
 *
 * @param admin who has them made
 */
record ZooChanges(Api admin) {

  private static final Duration LONGEST = Duration.ofMinutes(5);

  /**
   * Has a jar installed without looking at the plan, and waits for the end, which comes in time.
   *
   * @return what was said about it: the refusal, or how it ended
   */
  String install(Path jar) {
    return install(jar, Duration.ZERO);
  }

  /**
   * The same with a plugin that hangs.
   *
   * @param before how long it is waited for
   */
  String install(Path jar, Duration before) {
    Answer answer = admin.upload("/api/v1/plugins", jar);
    if (answer.status() != 202) {
      return answer.body();
    }
    return endOfChange(before).toString();
  }

  /** Has a plugin removed with all its data; it has begun. */
  void purge(String plugin) {
    Answer answer = admin.ask("DELETE", "/api/v1/plugins/" + plugin + "?purge=true", null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(202);
  }

  /**
   * Waits for the end of the change that has begun; answers how it ended.
   *
   * @param before how long a plugin is waited for that hangs
   */
  JsonObject endOfChange(Duration before) {
    return Patience.with(
        "the change is over",
        before,
        () -> Zoo.await("the change is over", LONGEST, this::changeThatIsOver));
  }

  /** The change, once it is over; while the application is replaced nobody answers. */
  private JsonObject changeThatIsOver() {
    try {
      Answer answer = admin.ask("GET", "/api/v1/plugins/changes/current", null);
      boolean over =
          answer.status() == 200
              && List.of("done", "failed").contains(answer.json().getString("state"));
      return over ? answer.json() : null;
    } catch (UncheckedIOException e) {
      return null;
    }
  }
}
