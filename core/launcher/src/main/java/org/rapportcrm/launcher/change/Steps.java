package org.rapportcrm.launcher.change;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.launcher.deploy.Progress;

/** How far a change is, told to whoever asks while it goes on. */
public final class Steps implements Progress {
  /** Where the whole change stands. */
  enum State {
    WAITING,
    RUNNING,
    /** It did not work, and what was before is put back. */
    BACK,
    DONE,
    FAILED
  }

  private static final class One {
    private final String id;
    private String state = "waiting";
    private long begun;
    private long millis;

    One(String id) {
      this.id = id;
    }

    private void end(String how) {
      state = how;
      millis = (System.nanoTime() - begun) / 1_000_000;
    }
  }

  private final Plan plan;
  private final List<One> steps = new ArrayList<>();
  private State state = State.WAITING;
  private One running;
  private String culprit;
  private String reason;
  private String exported;

  /** All steps of a plan, none begun. */
  Steps(Plan plan) {
    this.plan = plan;
    for (Step step : Step.values()) {
      steps.add(new One(word(step)));
    }
    if (plan.plugins().stream().anyMatch(p -> p.data() != null && p.data() != Removal.Data.KEEP)) {
      steps.add(new One("data"));
    }
  }

  @Override
  public synchronized void begin(Step step) {
    state = State.RUNNING;
    begin(word(step));
  }

  /** What was before is put back. */
  synchronized void goBack(String plugin, String why) {
    if (running != null) {
      running.end("failed");
      running = null;
    }
    state = State.BACK;
    culprit = plugin;
    reason = why;
    One back = new One("back");
    steps.add(back);
    begin("back");
  }

  synchronized boolean isGoingBack() {
    return state == State.BACK;
  }

  /** Why it did not work, for the file that stays where it is. */
  synchronized String reason() {
    return reason;
  }

  /** The data of removed plugins is exported or deleted. */
  synchronized void beginData() {
    begin("data");
  }

  /** The data went into this file of the home's {@code exports}. */
  synchronized void exported(String file) {
    exported = file;
  }

  /** All is over. */
  synchronized void end() {
    if (running != null) {
      running.end("done");
      running = null;
    }
    state = state == State.BACK ? State.FAILED : State.DONE;
  }

  /** Something that belongs to it did not work, and it goes on. */
  synchronized void remark(String what) {
    reason = what;
  }

  /** All is over, though something that belongs to it did not work. */
  synchronized void endWith(String why) {
    reason = why;
    end();
  }

  /** Not even what was before could be put back. */
  synchronized void fail(String why) {
    if (running != null) {
      running.end("failed");
      running = null;
    }
    state = State.FAILED;
    reason = reason == null ? why : reason + "; then: " + why;
  }

  synchronized boolean isOver() {
    return state == State.DONE || state == State.FAILED;
  }

  /** How far it is, for everybody who has to wait: no names and no reasons. */
  synchronized JsonObject howFar() {
    JsonArrayBuilder list = Json.createArrayBuilder();
    for (One step : steps) {
      long millis = step == running ? (System.nanoTime() - step.begun) / 1_000_000 : step.millis;
      list.add(
          Json.createObjectBuilder()
              .add("id", step.id)
              .add("state", step.state)
              .add("millis", millis));
    }
    return Json.createObjectBuilder().add("state", word(state)).add("steps", list).build();
  }

  /** As {@code LauncherControl.status} documents it. */
  synchronized JsonObject toJson() {
    JsonArrayBuilder plugins = Json.createArrayBuilder();
    for (Plan.PluginPlan plugin : plan.plugins()) {
      JsonObjectBuilder texts = Json.createObjectBuilder();
      plugin.name().forEach(texts::add);
      plugins.add(
          Json.createObjectBuilder()
              .add("id", plugin.id())
              .add("name", texts)
              .add("action", word(plugin.action()))
              .add("version", plugin.to() == null ? plugin.from() : plugin.to()));
    }
    JsonObjectBuilder json =
        Json.createObjectBuilder(howFar()).add("plan", plan.id()).add("plugins", plugins);
    if (culprit != null) {
      json.add("culprit", culprit);
    }
    if (reason != null) {
      json.add("reason", reason);
    }
    if (exported != null) {
      json.add("exported", exported);
    }
    return json.build();
  }

  private void begin(String id) {
    if (running != null) {
      running.end("done");
    }
    for (One step : steps) {
      if (step.id.equals(id)) {
        step.state = "running";
        step.begun = System.nanoTime();
        running = step;
      }
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
