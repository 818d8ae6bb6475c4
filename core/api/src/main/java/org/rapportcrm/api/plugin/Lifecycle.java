package org.rapportcrm.api.plugin;

import java.sql.Connection;
import java.util.List;

/**
 * What a plugin does when it is upgraded, switched or deleted. Named by {@link
 * org.rapportcrm.api.RapportPlugin#lifecycle()}; a class with a public constructor without
 * parameters, and a CDI bean. Tables need none of this: migrations make them, and a purge drops
 * them.
 */
public interface Lifecycle {

  /**
   * Asked of the new version before anything is changed, with the old tables still there: the last
   * chance to say no. Called on an object that was made by its constructor alone: nothing is
   * injected, and no other class of Rapport is there but rapport-api.
   *
   * @param from the version that runs
   * @param to the version that asks
   * @param database to look at; read only, and rolled back
   * @return why the upgrade must not be done, as keys of the plugin's own texts or as sentences;
   *     empty to go on
   */
  default List<String> beforeUpgrade(String from, String to, Connection database) {
    return List.of();
  }

  /**
   * The plugin is switched on, in the transaction that does it; what is thrown leaves it off, with
   * the reason shown.
   */
  default void onActivate() {}

  /**
   * The plugin is switched off, in the transaction that does it; what is thrown is logged, and it
   * is off all the same.
   */
  default void onDeactivate() {}

  /**
   * The plugin and all its data are about to be deleted: what it keeps elsewhere, outside the
   * database, can go too. What is thrown is logged, and the deletion goes on.
   */
  default void onPurge() {}
}
