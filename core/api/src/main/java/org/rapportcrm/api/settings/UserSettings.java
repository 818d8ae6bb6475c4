package org.rapportcrm.api.settings;

import java.util.Optional;

/**
 * Reads what users set for themselves, of the settings that {@code RapportPlugin.userSettings()}
 * declares; an injectable service of the core. Only the person writes them, on a page below their
 * profile or by REST.
 */
public interface UserSettings {

  /**
   * A setting of whoever is signed in: what they saved, else the schema's default. In jobs and on
   * public pages, where nobody is signed in, the default.
   *
   * @return empty where neither is there
   */
  Optional<String> get(String plugin, String name);

  /**
   * The same of a certain user, for work in the background.
   *
   * @param user the user's id, as {@code CurrentUser.id()} has it; the default for one that is gone
   */
  Optional<String> get(long user, String plugin, String name);
}
