package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.api.settings.UserSettings;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Settings of users in the database; one row is looked up by its key, so nothing is remembered. */
@ApplicationScoped
public class StoredUserSettings implements UserSettings {

  private Sql sql;
  private PluginRegistry registry;
  private SettingSecrets secrets;
  private CurrentUser user;

  /** For the container. */
  protected StoredUserSettings() {}

  /** Over the database. */
  @Inject
  public StoredUserSettings(
      Sql sql, PluginRegistry registry, SettingSecrets secrets, CurrentUser user) {
    this.sql = sql;
    this.registry = registry;
    this.secrets = secrets;
    this.user = user;
  }

  @Override
  public Optional<String> get(String plugin, String name) {
    return user.id()
        .map(id -> get(id, plugin, name))
        .orElseGet(() -> find(plugin, name).map(Setting::defaultValue));
  }

  @Override
  public Optional<String> get(long id, String plugin, String name) {
    Optional<String> kept = kept(id, plugin, name);
    if (kept.filter(SettingSecrets::isSealed).isPresent()) {
      return secrets.open(plugin, key(id, name), kept.get());
    }
    return kept.or(() -> find(plugin, name).map(Setting::defaultValue));
  }

  /** Whether the user set it, so that its default does not hold. */
  boolean isSet(long id, String plugin, String name) {
    return kept(id, plugin, name).isPresent();
  }

  /**
   * Keeps a value, in the caller's transaction.
   *
   * @param given {@code null} goes back to the default
   */
  void put(long id, String plugin, String name, String given) {
    boolean secret = find(plugin, name).filter(s -> s.type() == Type.SECRET).isPresent();
    String value = given != null && secret ? secrets.seal(plugin, key(id, name), given) : given;
    sql.update(
        "delete from user_setting where user_id = ? and plugin = ? and name = ?", id, plugin, name);
    if (value != null) {
      sql.update(
          "insert into user_setting (user_id, plugin, name, content) values (?, ?, ?, ?)",
          id,
          plugin,
          name,
          value);
    }
  }

  /** The settings that an active plugin lets users make for themselves. */
  public List<Setting> declared(String plugin) {
    return all().stream().filter(s -> s.plugin().equals(plugin)).map(Contribution::value).toList();
  }

  /** The active plugins that have some, in their order. */
  public List<String> owners() {
    return all().stream().map(Contribution::plugin).distinct().toList();
  }

  private List<Contribution<Setting>> all() {
    return registry.activeWithOwner(p -> p.userSettings().settings());
  }

  private Optional<Setting> find(String plugin, String name) {
    return declared(plugin).stream().filter(setting -> setting.name().equals(name)).findFirst();
  }

  private Optional<String> kept(long id, String plugin, String name) {
    return sql.first(
        "select content from user_setting where user_id = ? and plugin = ? and name = ?",
        row -> row.getString(1),
        id,
        plugin,
        name);
  }

  /** What a secret is bound to: nobody can put it among the settings of another user. */
  private static String key(long id, String name) {
    return "user " + id + "/" + name;
  }
}
