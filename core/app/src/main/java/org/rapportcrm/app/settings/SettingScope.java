package org.rapportcrm.app.settings;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.settings.SettingsSchema.Setting;
import org.rapportcrm.api.settings.SettingsSchema.Type;
import org.rapportcrm.app.settings.SettingHistory.Change;

/** The settings of one owner, the core or a plugin, as they hold for the site or for one user. */
public interface SettingScope {

  /** All of them; empty when the owner has none now. */
  List<Setting> declared();

  /** What was saved, else the default. */
  Optional<String> get(String name);

  /** Whether somebody set it, so that its default does not hold. */
  boolean isSet(String name);

  /**
   * Keeps what is new, with its history, in the caller's transaction.
   *
   * @param values checked values by name; {@code null} goes back to the default
   * @param opened the {@link #version} that they were typed for, refused with status 409 when it is
   *     not the newest; {@code null} for the newest
   */
  void keep(Map<String, String> values, Long opened);

  /** How often some of them were changed. */
  long version();

  /** Who changed which, the newest first. */
  Listing<Change> history(String cursor, int limit);

  /** Whether it is declared as a secret. */
  default boolean isSecret(String name) {
    return declared().stream().anyMatch(s -> s.name().equals(name) && s.type() == Type.SECRET);
  }

  /** For the check of new values. */
  default SettingInput input() {
    return new SettingInput(declared(), name -> get(name).orElse(null));
  }
}
