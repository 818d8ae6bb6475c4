package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Settings without which an active plugin cannot do its work, and which nobody has set yet. */
@ApplicationScoped
public class MissingSettings {

  @Inject private PluginRegistry registry;
  @Inject private Settings settings;

  /** By owner; empty when all is well. */
  public Map<String, List<Setting>> byOwner() {
    Map<String, List<Setting>> schemas = new LinkedHashMap<>();
    for (Contribution<Setting> one : registry.activeWithOwner(p -> p.settings().settings())) {
      schemas.computeIfAbsent(one.plugin(), owner -> new ArrayList<>()).add(one.value());
    }
    Map<String, List<Setting>> missing = new LinkedHashMap<>();
    schemas.forEach(
        (owner, schema) -> {
          List<Setting> without = of(owner, schema);
          if (!without.isEmpty()) {
            missing.put(owner, without);
          }
        });
    return missing;
  }

  private List<Setting> of(String owner, List<Setting> schema) {
    SettingInput input = new SettingInput(schema, name -> settings.get(owner, name).orElse(null));
    return schema.stream()
        .filter(setting -> setting.rules().isRequired() && input.isAsked(setting))
        .filter(setting -> settings.get(owner, setting.name()).isEmpty())
        .toList();
  }
}
