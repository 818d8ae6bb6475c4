package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Reads all settings at once and keeps them for a second; another node's change is seen then. */
@ApplicationScoped
public class StoredSettings implements Settings {

  private static final long FRESH_NANOS = 1_000_000_000L;

  private Sql sql;
  private PluginRegistry registry;
  private SettingSecrets secrets;

  private volatile Snapshot snapshot;

  private record Snapshot(Map<String, String> values, long readAt) {}

  /** For the container. */
  protected StoredSettings() {}

  /** Over the database. */
  @Inject
  public StoredSettings(Sql sql, PluginRegistry registry, SettingSecrets secrets) {
    this.sql = sql;
    this.registry = registry;
    this.secrets = secrets;
  }

  @Override
  public Optional<String> get(String plugin, String name) {
    String value = values().get(plugin + "/" + name);
    if (SettingSecrets.isSealed(value)) {
      return secrets.open(plugin, name, value);
    }
    return value != null ? Optional.of(value) : defaultOf(plugin, name);
  }

  /** Whether somebody set it, so that its default does not hold. */
  public boolean isSet(String plugin, String name) {
    return values().containsKey(plugin + "/" + name);
  }

  /** Whether the setting is declared as a secret. */
  public boolean isSecret(String plugin, String name) {
    return declared(plugin).stream()
        .anyMatch(one -> one.name().equals(name) && one.type() == Type.SECRET);
  }

  @Override
  @Transactional
  public void put(String plugin, String name, String given) {
    String value =
        given != null && isSecret(plugin, name) ? secrets.seal(plugin, name, given) : given;
    int rows =
        sql.update(
            "update setting set content = ? where plugin = ? and name = ?", value, plugin, name);
    if (rows == 0) {
      sql.update(
          "insert into setting (plugin, name, content) values (?, ?, ?)", plugin, name, value);
    }
    snapshot = null;
  }

  private Map<String, String> values() {
    Snapshot current = snapshot;
    if (current == null || System.nanoTime() - current.readAt() > FRESH_NANOS) {
      Map<String, String> values = new HashMap<>();
      sql.each(
          "select plugin, name, content from setting where content is not null",
          row -> values.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
      current = new Snapshot(values, System.nanoTime());
      snapshot = current;
    }
    return current.values();
  }

  private Optional<String> defaultOf(String plugin, String name) {
    return registry.activeWithOwner(p -> p.settings().settings()).stream()
        .filter(setting -> setting.plugin().equals(plugin) && setting.value().name().equals(name))
        .map(setting -> setting.value().defaultValue())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The settings that a plugin declares. */
  public List<Setting> declared(String plugin) {
    return registry.activeWithOwner(p -> p.settings().settings()).stream()
        .filter(setting -> setting.plugin().equals(plugin))
        .map(Contribution::value)
        .toList();
  }
}
