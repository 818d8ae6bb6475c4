package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.app.settings.SettingHistory.Change;
import org.rapportcrm.app.settings.theme.ThemeChoices;

/** Gives the settings of an owner: those of the site, and those of whoever is signed in. */
@ApplicationScoped
public class SettingScopes {

  @Inject private StoredSettings stored;
  @Inject private StoredUserSettings own;
  @Inject private SettingChanges changes;
  @Inject private SettingHistory history;
  @Inject private ThemeChoices choices;

  /** Those that hold for everybody. */
  public SettingScope site(String owner) {
    return new SettingScope() {
      @Override
      public List<Setting> declared() {
        return stored.declared(owner).stream().map(s -> choices.in(owner, s)).toList();
      }

      @Override
      public Optional<String> get(String name) {
        return stored.get(owner, name);
      }

      @Override
      public boolean isSet(String name) {
        return stored.isSet(owner, name);
      }

      @Override
      public void keep(Map<String, String> values, Long opened) {
        changes.keep(owner, values, opened);
      }

      @Override
      public long version() {
        return changes.version(owner);
      }

      @Override
      public Listing<Change> history(String cursor, int limit) {
        return history.of(owner, cursor, limit);
      }
    };
  }

  /**
   * Those that a user makes for themselves.
   *
   * @param user the user's id
   */
  public SettingScope own(long user, String owner) {
    return new SettingScope() {
      @Override
      public List<Setting> declared() {
        return own.declared(owner);
      }

      @Override
      public Optional<String> get(String name) {
        return own.get(user, owner, name);
      }

      @Override
      public boolean isSet(String name) {
        return own.isSet(user, owner, name);
      }

      @Override
      public void keep(Map<String, String> values, Long opened) {
        changes.keepOwn(user, owner, values, opened);
      }

      @Override
      public long version() {
        return changes.ownVersion(user, owner);
      }

      @Override
      public Listing<Change> history(String cursor, int limit) {
        return history.ofUser(user, owner, cursor, limit);
      }
    };
  }
}
