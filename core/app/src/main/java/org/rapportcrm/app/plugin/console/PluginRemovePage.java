package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.plugin.change.ChangePlan;
import org.rapportcrm.app.plugin.change.ChangePlan.PluginChange;
import org.rapportcrm.app.plugin.change.ChangePlan.Trace;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.web.Msg;

/** {@code /console/plugin-remove/<id>}: removing a plugin, and what becomes of its data. */
@Named
@RequestScoped
public class PluginRemovePage {

  @Inject
  @Param(pathIndex = 0)
  private String id;

  @Inject private PluginChanges changes;
  @Inject private PluginTexts texts;
  @Inject private Msg msg;

  private ChangePlan plan;
  private String data = "keep";
  private String typed;

  /** Looks at the plugin of the address; 404 where there is none. */
  public void open() {
    if (id == null || !id.matches("[a-z][a-z0-9-]*")) {
      throw KeyedProblem.notFound("plugins.one", id);
    }
    plan = changes.planRemoval(id, "purge");
    if (plan.errors().stream().anyMatch(f -> f.check().equals("remove.unknown"))) {
      throw KeyedProblem.notFound("plugins.one", id);
    }
  }

  /** Has it removed as chosen. */
  public void remove() {
    if (data.equals("purge") && !id.equals(typed == null ? "" : typed.strip())) {
      Here.refused(ProblemException.field("typed", msg.of("changes.remove.type-wrong", id), null));
      return;
    }
    try {
      changes.apply(changes.planRemoval(id, data).id(), false);
      Here.go("/console/plugin-change");
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Asked for before the action of a button, too: whether the button is there depends on it. */
  public ChangePlan getPlan() {
    if (plan == null) {
      open();
    }
    return plan;
  }

  public String getId() {
    return id;
  }

  /** The plugin's name. */
  public String getName() {
    return texts.of(getPlan().plugins().get(0).name(), id);
  }

  /** What would be deleted. */
  public List<Trace> getVanishing() {
    return change().vanishes().stream().filter(trace -> !trace.kept()).toList();
  }

  /** What would stay all the same. */
  public List<Trace> getStaying() {
    return change().vanishes().stream().filter(Trace::kept).toList();
  }

  /** In words: a table with its rows, or how many of something. */
  public String words(Trace trace) {
    return msg.of("changes.trace." + trace.what(), trace.count(), trace.name());
  }

  /** For how many seconds nobody is answered, rounded up. */
  public long getPauseSeconds() {
    return getPlan().pauseSeconds();
  }

  private PluginChange change() {
    return getPlan().plugins().get(0);
  }

  public String getData() {
    return data;
  }

  /** keep, export or purge. */
  public void setData(String data) {
    this.data = data;
  }

  public String getTyped() {
    return typed;
  }

  /** The id once more, typed by hand. */
  public void setTyped(String typed) {
    this.typed = typed;
  }
}
