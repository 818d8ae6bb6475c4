package org.rapportcrm.app.plugin.change;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.rest.JsonBinder;

/** The change that goes on, or the last one. */
@Doc("The change that goes on, or the last one since the start.")
public record ChangeStatus(
    @Doc("The plan that is carried out.") String plan,
    @OneOf(words = {"waiting", "running", "back", "done", "failed"})
        @Doc("waiting, running, back (what was before is put back), done or failed")
        String state,
    List<Step> steps,
    List<Changed> plugins,
    @Doc("The plugin that is the cause, when it did not work.") String culprit,
    @Doc("Why it did not work, in a sentence.") String reason,
    @Doc("The file in the home's exports that holds the data.") String exported) {

  @Doc("A part of it.")
  public record Step(
      @OneOf(words = {"stage", "undeploy", "migrate", "deploy", "probe", "data", "back"})
          @Doc("stage, undeploy, migrate, deploy, probe, data or back")
          String id,
      @OneOf(words = {"waiting", "running", "done", "failed"})
          @Doc("waiting, running, done or failed")
          String state,
      long millis) {}

  @Doc("A plugin that is changed.")
  public record Changed(
      String id,
      @Doc("Its name, by language.") Map<String, String> name,
      @OneOf(words = {"install", "upgrade", "downgrade", "replace", "remove"})
          @Doc("install, upgrade, downgrade, replace or remove")
          String action,
      String version) {}

  static ChangeStatus of(JsonObject json) {
    return (ChangeStatus) JsonBinder.bind(json, ChangeStatus.class);
  }

  /** Whether nothing more will happen. */
  public boolean isOver() {
    return state.equals("done") || state.equals("failed");
  }
}
