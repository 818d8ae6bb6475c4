package org.rapportcrm.app.plugin.console;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.plugin.change.ChangePlan;
import org.rapportcrm.app.plugin.change.ChangePlan.Added;
import org.rapportcrm.app.plugin.change.ChangePlan.PluginChange;
import org.rapportcrm.app.plugin.change.PluginChanges;
import org.rapportcrm.app.plugin.registry.PluginNames;
import org.rapportcrm.app.web.Msg;

/** {@code /console/plugin-plan/<id>}: what a change would do, to be confirmed. */
@Named
@RequestScoped
public class PluginPlanPage {

  @Inject
  @Param(pathIndex = 0)
  private String id;

  @Inject private PluginChanges changes;
  @Inject private PluginTexts texts;
  @Inject private PluginNames names;
  @Inject private Msg msg;

  private ChangePlan plan;

  /** Something of one kind: how many in words, and their titles. */
  public record Kind(String words, List<String> titles) {}

  /** Reads the plan of the address; 404 where there is none. */
  public void open() {
    try {
      plan = changes.planned(id == null ? "" : id);
    } catch (ProblemException e) {
      throw KeyedProblem.notFound("changes.plan", id);
    }
  }

  /** Has it carried out. */
  public void apply() {
    try {
      changes.apply(id, false);
      Here.go("/console/plugin-change");
    } catch (ProblemException e) {
      Here.refused(e);
      open();
    }
  }

  /** Asked for before the action of a button, too: whether the button is there depends on it. */
  public ChangePlan getPlan() {
    if (plan == null) {
      open();
    }
    return plan;
  }

  /** What the page is about. */
  public String getTitle() {
    if (getPlan().plugins().isEmpty()) {
      return msg.get(getPlan().good() ? "changes.plan" : "changes.plan.refused");
    }
    PluginChange first = getPlan().plugins().get(0);
    return msg.of("changes.plan." + first.action(), name(first));
  }

  /** The plugin's name. */
  public String name(PluginChange plugin) {
    return texts.of(plugin.name(), plugin.id());
  }

  /** What it contributes, kind by kind; its rights are told apart. */
  public List<Kind> added(PluginChange plugin) {
    return kinds(plugin.adds().stream().filter(a -> !a.kind().equals("capabilities")).toList());
  }

  /** What it does not contribute any more, kind by kind. */
  public List<Kind> dropped(PluginChange plugin) {
    return kinds(plugin.drops());
  }

  private List<Kind> kinds(List<Added> contributions) {
    Map<String, List<Added>> byKind =
        contributions.stream()
            .collect(Collectors.groupingBy(Added::kind, LinkedHashMap::new, Collectors.toList()));
    List<Kind> kinds = new ArrayList<>();
    byKind.forEach(
        (kind, added) ->
            kinds.add(
                new Kind(
                    msg.of("plugins.adds." + kind, added.size()),
                    added.stream()
                        .map(one -> texts.of(one.texts(), one.id()))
                        .distinct()
                        .toList())));
    return kinds;
  }

  /** What a finding is about: a plugin by its name, or a file. */
  public String about(String plugin) {
    return getPlan().plugins().stream()
        .filter(one -> one.id().equals(plugin))
        .findFirst()
        .map(this::name)
        .orElseGet(() -> names.of(plugin));
  }

  /** The rights it brings. */
  public List<Added> capabilities(PluginChange plugin) {
    return plugin.adds().stream().filter(a -> a.kind().equals("capabilities")).toList();
  }

  /** Whether there is anything in its tables that could be lost. */
  public boolean hasRows(PluginChange plugin) {
    return plugin.tables().stream().anyMatch(table -> table.rows() > 0);
  }

  /** For how many seconds nobody is answered, rounded up. */
  public long getPauseSeconds() {
    return getPlan().pauseSeconds();
  }
}
