package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;

/** Keeps settings that people changed, with their history, and says so in the audit log. */
@ApplicationScoped
public class SettingChanges {

  @Inject private Settings settings;
  @Inject private StoredSettings declared;
  @Inject private StoredUserSettings own;
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

  /**
   * The same of a user's own. The audit log tells which were changed; what from and to is theirs
   * alone.
   *
   * @param user the user's id
   */
  public void keepOwn(long user, String owner, Map<String, String> values) {
    List<String> changed = new ArrayList<>();
    for (Setting setting : own.declared(owner)) {
      String name = setting.name();
      String before = own.get(user, owner, name).orElse(null);
      if (values.containsKey(name) && !Objects.equals(before, values.get(name))) {
        own.put(user, owner, name, values.get(name));
        history.addOfUser(user, owner, name, before, values.get(name), isSecret(setting));
        changed.add(name);
      }
    }
    if (!changed.isEmpty()) {
      audit.record("settings.own-changed", owner, String.join(", ", changed));
    }
  }

  private static boolean isSecret(Setting setting) {
    return setting.type() == Type.SECRET;
  }
}
