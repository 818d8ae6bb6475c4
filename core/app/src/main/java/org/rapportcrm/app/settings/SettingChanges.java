package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;

/** Keeps settings that people changed, with their history, and says so in the audit log. */
@ApplicationScoped
public class SettingChanges {

  @Inject private Settings settings;
  @Inject private StoredSettings declared;
  @Inject private SettingHistory history;
  @Inject private Audit audit;

  /**
   * Keeps what is new, in the caller's transaction.
   *
   * @param values checked values by name; {@code null} goes back to the default
   */
  public void keep(String owner, Map<String, String> values) {
    List<String> changed = new ArrayList<>();
    values.forEach(
        (name, value) -> {
          String before = settings.get(owner, name).orElse(null);
          if (!Objects.equals(before, value)) {
            settings.put(owner, name, value);
            history.add(owner, name, before, value, declared.isSecret(owner, name));
            changed.add(name);
          }
        });
    if (!changed.isEmpty()) {
      audit.record("settings.changed", owner, String.join(", ", changed));
    }
  }
}
