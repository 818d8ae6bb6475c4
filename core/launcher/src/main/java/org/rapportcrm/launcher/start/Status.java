package org.rapportcrm.launcher.start;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.launcher.payara.LeftThreads;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

/**
 * What the launcher is doing.
 *
 * @param generation counts the compositions since the start
 * @param set what runs, or ran last
 */
record Status(State state, Instant since, int generation, Resolution set) {
  enum State {
    /** The server comes up; nothing answers yet. */
    STARTING,
    /** The set runs. */
    RUNNING,
    /** Another set is being put in place of the running one. */
    COMPOSING,
    /** Not even the core alone could be run. */
    FAILED
  }

  static final Status NOTHING_YET =
      new Status(State.STARTING, Instant.now(), 0, new Resolution(List.of(), List.of()));

  Status now(State next) {
    return new Status(next, Instant.now(), generation, set);
  }

  Status running(Resolution nextSet) {
    return new Status(State.RUNNING, Instant.now(), generation + 1, nextSet);
  }

  /**
   * As {@link LauncherControl#status} says.
   *
   * @param change the last change, or null
   * @param left threads of plugins that ended
   */
  String toJson(boolean safeMode, JsonObject change, List<LeftThreads.Left> left) {
    JsonArrayBuilder plugins = Json.createArrayBuilder();
    for (Candidate plugin : set.plugins()) {
      plugins.add(
          Json.createObjectBuilder()
              .add("id", plugin.id())
              .add("version", plugin.manifest().version().toString()));
    }
    JsonArrayBuilder refused = Json.createArrayBuilder();
    for (Finding finding : set.findings()) {
      refused.add(
          Json.createObjectBuilder().add("id", finding.id()).add("reason", finding.reason()));
    }
    JsonArrayBuilder threads = Json.createArrayBuilder();
    for (LeftThreads.Left one : left) {
      threads.add(
          Json.createObjectBuilder()
              .add("thread", one.thread().getName())
              .add("plugin", one.plugin()));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder()
            .add("state", state.name().toLowerCase(Locale.ROOT))
            .add("since", since.toString())
            .add("generation", generation)
            .add("safeMode", safeMode)
            .add("plugins", plugins)
            .add("refused", refused)
            .add("threads", threads);
    if (change != null) {
      json.add("change", change);
    }
    return json.build().toString();
  }
}
