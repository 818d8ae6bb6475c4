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
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Reads all settings at once and keeps them for a second; another node's change is seen then. */
@ApplicationScoped
public class StoredSettings implements Settings {

  private static final long FRESH_NANOS = 1_000_000_000L;

  @Inject private Sql sql;
  @Inject private PluginRegistry registry;

  private volatile Snapshot snapshot;

  private record Snapshot(Map<String, String> values, long readAt) {}

  @Override
  public Optional<String> get(String plugin, String name) {
    String value = values().get(plugin + "/" + name);
    return value != null ? Optional.of(value) : defaultOf(plugin, name);
  }

  @Override
  @Transactional
  public void put(String plugin, String name, String value) {
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
