package org.rapportcrm.app.pluginset;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.plugin.registry.PluginStates;
import org.rapportcrm.app.pluginset.SetChange.Kind;
import org.rapportcrm.app.settings.SettingChanges;
import org.rapportcrm.app.theme.ActiveTheme;

/** Does what needs no new jar, in one transaction: states, theme, settings. */
@ApplicationScoped
public class SetSwitch {

  @Inject private PluginStates states;
  @Inject private SettingChanges settings;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private CurrentUser user;

  void apply(SetDifference difference) {
    transactions.inNew(() -> all(difference));
    states.refresh();
  }

  private void all(SetDifference difference) {
    difference.of(Kind.ACTIVATE).forEach(id -> set(id, true));
    difference.of(Kind.DEACTIVATE).forEach(id -> set(id, false));
    Map<String, Map<String, String>> values = new HashMap<>(difference.settings());
    for (String theme : difference.of(Kind.THEME)) {
      Map<String, String> core = new HashMap<>(values.getOrDefault(PluginRegistry.CORE, Map.of()));
      core.put(ActiveTheme.SETTING, theme);
      values.put(PluginRegistry.CORE, core);
    }
    values.forEach(settings::keep);
    if (!difference.changes().isEmpty()) {
      audit.record("plugins.setApplied", "plugins", difference.changes().size() + " changes");
    }
  }

  private void set(String id, boolean active) {
    states.set(id, active, user.name());
    audit.record(active ? "plugin.activated" : "plugin.deactivated", "plugin " + id, null);
  }
}
