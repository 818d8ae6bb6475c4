package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.rapportcrm.app.plugin.change.ChangeResult;
import org.rapportcrm.app.plugin.change.ChangeStatus;
import org.rapportcrm.app.plugin.change.ChangeStatus.Changed;
import org.rapportcrm.app.plugin.change.ChangeStatus.Step;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginNames;
import org.rapportcrm.app.plugin.registry.PluginSwitch;
import org.rapportcrm.app.web.Fmt;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Viewer;

/** {@code /console/plugin-change}: how far a change is, and how it ended. */
@Named
@RequestScoped
public class PluginChangePage {

  @Inject private PluginChanges changes;
  @Inject private PluginSwitch plugins;
  @Inject private PluginNames names;
  @Inject private ChangeResult result;
  @Inject private Viewer viewer;
  @Inject private Msg msg;
  @Inject private Fmt fmt;

  private ChangeStatus status;
  private boolean read;

  /** The change; {@code null} when there was none since the start. */
  public ChangeStatus getStatus() {
    if (!read) {
      status = changes.current().orElse(null);
      read = true;
    }
    return status;
  }

  /** The sentence that says how it ended. */
  public String getResult() {
    return result.in(viewer.locale(), getStatus());
  }

  /**
   * What the page of all plugins says of the change: that it goes on, or that it did not work;
   * {@code null} where there is nothing to look at.
   */
  public String getNotice() {
    if (getStatus() == null || getStatus().state().equals("done")) {
      return null;
    }
    return getStatus().isOver() ? getResult() : msg.get("changes.goes-on");
  }

  /** The name of the plugin that is the cause. */
  public String getCulprit() {
    String culprit = getStatus().culprit();
    return getStatus().plugins().stream()
        .filter(plugin -> plugin.id().equals(culprit))
        .map(this::name)
        .findFirst()
        .orElseGet(() -> names.of(culprit));
  }

  /** The plugin's name. */
  public String name(Changed plugin) {
    return result.name(viewer.locale(), plugin);
  }

  /** Those that are there now and wait to be switched on. */
  public List<Changed> getWaiting() {
    List<String> off =
        plugins.list().stream()
            .filter(info -> info.state() == PluginInfo.State.INACTIVE)
            .map(PluginInfo::id)
            .toList();
    return getStatus().state().equals("done")
        ? getStatus().plugins().stream().filter(p -> off.contains(p.id())).toList()
        : List.of();
  }

  /** What a step does, in words. */
  public String words(Step step) {
    return msg.get("changes.step." + step.id());
  }

  /** How long it took; empty when it has not begun. */
  public String time(Step step) {
    return step.state().equals("waiting")
        ? ""
        : msg.of("changes.seconds", fmt.number(Math.round(step.millis() / 100.0) / 10.0));
  }
}
