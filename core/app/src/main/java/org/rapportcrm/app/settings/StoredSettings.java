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
import org.rapportcrm.app.data.Remembered;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Reads all settings at once; another node's change is seen within a second. */
@ApplicationScoped
public class StoredSettings implements Settings {

  private Sql sql;
  private PluginRegistry registry;
  private SettingSecrets secrets;
  private Transactions transactions;

  private final Remembered<Map<String, String>> values = new Remembered<>(this::read);

  /** For the container. */
  protected StoredSettings() {}

  /** Over the database. */
  @Inject
  public StoredSettings(
      Sql sql, PluginRegistry registry, SettingSecrets secrets, Transactions transactions) {
    this.sql = sql;
    this.registry = registry;
    this.secrets = secrets;
    this.transactions = transactions;
  }

  @Override
  public Optional<String> get(String plugin, String name) {
    String value = values.get().get(plugin + "/" + name);
    if (SettingSecrets.isSealed(value)) {
      return secrets.open(plugin, name, value);
    }
    return value != null ? Optional.of(value) : defaultOf(plugin, name);
  }

  /** Whether somebody set it, so that its default does not hold. */
  public boolean isSet(String plugin, String name) {
    return values.get().containsKey(plugin + "/" + name);
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
    values.forget();
    transactions.afterAll(values::forget);
  }

  private Map<String, String> read() {
    Map<String, String> read = new HashMap<>();
    sql.each(
        "select plugin, name, content from setting where content is not null",
        row -> read.put(row.getString(1) + "/" + row.getString(2), row.getString(3)));
    return read;
  }

  private Optional<String> defaultOf(String plugin, String name) {
    return registry.wantedWithOwner(p -> p.settings().settings()).stream()
        .filter(setting -> setting.plugin().equals(plugin) && setting.value().name().equals(name))
        .map(setting -> setting.value().defaultValue())
        .filter(Objects::nonNull)
        .findFirst();
  }

  /** The settings that a plugin declares; a paused one too, because one of them may be why. */
  public List<Setting> declared(String plugin) {
    return registry.wantedWithOwner(p -> p.settings().settings()).stream()
        .filter(setting -> setting.plugin().equals(plugin))
        .map(Contribution::value)
        .toList();
  }
}
