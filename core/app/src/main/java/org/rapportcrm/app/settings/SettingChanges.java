package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;

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
    Changes.Builder changes = Changes.begin();
    values.forEach(
        (name, value) -> {
          String before = settings.get(owner, name).orElse(null);
          if (!Objects.equals(before, value)) {
            settings.put(owner, name, value);
            boolean secret = declared.isSecret(owner, name);
            history.add(owner, name, before, value, secret);
            if (secret) {
              changes.secret(name, before, value);
            } else {
              changes.field(name, before, value);
            }
          }
        });
    audit.changed("settings.changed", owner, changes.build());
  }
}
