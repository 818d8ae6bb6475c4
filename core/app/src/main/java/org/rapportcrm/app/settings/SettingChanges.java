package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.input.FormVersions;

/** Keeps settings that people changed, with their history, and says so in the audit log. */
@ApplicationScoped
public class SettingChanges {

  private Settings settings;
  private StoredSettings declared;
  private StoredUserSettings own;
  private SettingHistory history;
  private FormVersions versions;
  private Audit audit;

  /** For the container. */
  protected SettingChanges() {}

  @Inject
  public SettingChanges(
      Settings settings,
      StoredSettings declared,
      StoredUserSettings own,
      SettingHistory history,
      FormVersions versions,
      Audit audit) {
    this.settings = settings;
    this.declared = declared;
    this.own = own;
    this.history = history;
    this.versions = versions;
    this.audit = audit;
  }

  /**
   * Keeps what is new, in the caller's transaction.
   *
   * @param values checked values by name; {@code null} goes back to the default
   */
  public void keep(String owner, Map<String, String> values) {
    keep(owner, values, null);
  }

  /**
   * The same, unless somebody else changed some of them since.
   *
   * @param opened the {@link #version} that the values were typed for; {@code null} for the newest
   */
  public void keep(String owner, Map<String, String> values, Long opened) {
    Map<String, String> fresh =
        fresh(
            values,
            name -> settings.get(owner, name).orElse(null),
            name -> declared.isSet(owner, name),
            values.keySet());
    if (fresh.isEmpty()) {
      return;
    }
    versions.next(form(owner), opened);
    Changes.Builder changes = Changes.begin();
    fresh.forEach(
        (name, value) -> {
          String before = settings.get(owner, name).orElse(null);
          settings.put(owner, name, value);
          boolean secret = declared.isSecret(owner, name);
          history.add(owner, name, before, value, secret);
          if (secret) {
            changes.secret(name, before, value);
          } else {
            changes.field(name, before, value);
          }
        });
    audit.changed("settings.changed", owner, changes.build());
  }

  /** How often an owner's settings were changed. */
  public long version(String owner) {
    return versions.of(form(owner));
  }

  /**
   * The same of a user's own. The audit log tells which were changed; what from and to is theirs
   * alone.
   *
   * @param user the user's id
   */
  public void keepOwn(long user, String owner, Map<String, String> values, Long opened) {
    List<Setting> all = own.declared(owner);
    Map<String, String> fresh =
        fresh(
            values,
            name -> own.get(user, owner, name).orElse(null),
            name -> own.isSet(user, owner, name),
            all.stream().map(Setting::name).toList());
    if (fresh.isEmpty()) {
      return;
    }
    versions.next(form(user, owner), opened);
    for (Setting setting : all) {
      String name = setting.name();
      if (fresh.containsKey(name)) {
        String before = own.get(user, owner, name).orElse(null);
        own.put(user, owner, name, fresh.get(name));
        history.addOfUser(user, owner, name, before, fresh.get(name), isSecret(setting));
      }
    }
    audit.record("settings.own-changed", owner, String.join(", ", fresh.keySet()));
  }

  /** How often a user changed their own settings of an owner. */
  public long ownVersion(long user, String owner) {
    return versions.of(form(user, owner));
  }

  /** The values that are others than those that hold, of the settings that there are. */
  /* A form sends nothing at all, or nothing in letters, for what nobody ever set. */
  private static Map<String, String> fresh(
      Map<String, String> values,
      UnaryOperator<String> held,
      Predicate<String> isSet,
      Collection<String> names) {
    Map<String, String> fresh = new LinkedHashMap<>();
    for (String name : names) {
      String value = values.get(name);
      boolean differs =
          value == null ? isSet.test(name) : !value.equals(Objects.toString(held.apply(name), ""));
      if (values.containsKey(name) && differs) {
        fresh.put(name, value);
      }
    }
    return fresh;
  }

  private static String form(String owner) {
    return "settings " + owner;
  }

  private static String form(long user, String owner) {
    return "settings of " + user + " " + owner;
  }

  private static boolean isSecret(Setting setting) {
    return setting.type() == Type.SECRET;
  }
}
