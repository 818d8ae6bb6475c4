package org.rapportcrm.app.plugin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.text.BundleMessages;

/** Lists plugins and switches them on and off: a flag, at once, nobody is signed out. */
@ApplicationScoped
public class PluginSwitch {

  @Inject private InstalledSet installed;
  @Inject private PluginRegistry registry;
  @Inject private PluginStates states;
  @Inject private LifecycleHooks hooks;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private PluginNames names;
  @Inject private BundleMessages texts;
  @Inject private CurrentUser user;

  /** Every plugin and theme, then those that were refused. */
  public List<PluginInfo> list() {
    List<PluginInfo> infos = new ArrayList<>();
    installed.manifests().forEach(manifest -> infos.add(info(manifest)));
    installed.refused().stream()
        .map(
            r ->
                new PluginInfo(
                    r.id(),
                    "",
                    "plugin",
                    r.id(),
                    null,
                    null,
                    null,
                    r.isLeftOut() ? PluginInfo.State.INACTIVE : PluginInfo.State.INCOMPATIBLE,
                    r.reason(texts, user.locale()),
                    null,
                    Map.of()))
        .forEach(infos::add);
    return infos;
  }

  /** One plugin. */
  public PluginInfo get(String id) {
    return list().stream()
        .filter(info -> info.id().equals(id))
        .findFirst()
        .orElseThrow(() -> KeyedProblem.notFound("plugins.one", id));
  }

  /** Switches on; refuses while a plugin that it requires is off. */
  public PluginInfo activate(String id, String by) {
    Manifest manifest = installedOrProblem(id);
    List<String> missing =
        manifest.requires().stream().filter(other -> !registry.isActiveForAll(other)).toList();
    if (!missing.isEmpty()) {
      throw refused("plugins.refused.needs", id, missing);
    }
    return change(id, true, by);
  }

  /** Switches off; refuses while an active plugin requires it. */
  public PluginInfo deactivate(String id, String by) {
    installedOrProblem(id);
    List<String> needing =
        installed.manifests().stream()
            .filter(other -> other.requires().contains(id) && registry.isActiveForAll(other.id()))
            .map(Manifest::id)
            .toList();
    if (!needing.isEmpty()) {
      throw refused("plugins.refused.needed", id, needing);
    }
    return change(id, false, by);
  }

  /** Says names; the remedy has the ids, too, for who switches by a command or by REST. */
  private ProblemException refused(String key, String id, List<String> others) {
    return KeyedProblem.badState(key, names.of(id), names.of(others), names.withIds(others));
  }

  private PluginInfo change(String id, boolean active, String by) {
    if (active) {
      hooks.activate(id);
    } else {
      hooks.deactivate(id);
    }
    transactions.inNew(
        () -> {
          states.set(id, active, by);
          audit.record(active ? "plugin.activated" : "plugin.deactivated", "plugin " + id, null);
        });
    states.refresh();
    return get(id);
  }

  private Manifest installedOrProblem(String id) {
    return installed.find(id).orElseThrow(() -> KeyedProblem.notFound("plugins.one", id));
  }

  private PluginInfo info(Manifest manifest) {
    String id = manifest.id();
    Map<String, Integer> contributions =
        registry.contentsOf(id).map(PluginSwitch::count).orElse(Map.of());
    PluginStates.Pause pause = states.pause(id).orElse(null);
    String failure =
        registry.failure(id).orElse(pause == null ? null : pause.reason().in(texts, user.locale()));
    PluginInfo.State state = PluginInfo.State.INACTIVE;
    if (failure != null) {
      state = PluginInfo.State.FAILED;
    } else if (registry.isActiveForAll(id)) {
      state = PluginInfo.State.ACTIVE;
    }
    return new PluginInfo(
        id,
        manifest.version(),
        manifest.kind(),
        manifest.nameKey(),
        manifest.descriptionKey(),
        manifest.vendor(),
        manifest.license(),
        state,
        failure,
        pause == null ? null : pause.at(),
        contributions);
  }

  private static Map<String, Integer> count(RapportPlugin plugin) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    Arrays.stream(ContributionLists.values())
        .filter(ContributionLists::isCounted)
        .forEach(list -> counts.put(list.id(), list.items(plugin).size()));
    counts.values().removeIf(n -> n == 0);
    return counts;
  }
}
