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
   * The plugin is about to be switched on. Called in a transaction of its own; what is thrown
   * leaves it off, with the reason shown, and so does not coming back in time.
   */
  default void onActivate() {}

  /**
   * The plugin is about to be switched off. Called in a transaction of its own; what is thrown is
   * logged, and it is off all the same.
   */
  default void onDeactivate() {}

  /**
   * The plugin is gone and its data goes now: what it keeps elsewhere, outside the database, can go
   * too. Told at the last moment, when Rapport runs without the plugin and nothing brings it back
   * by itself; a removal that fails tells nobody. Called on an object that was made by its
   * constructor alone, as {@link #beforeUpgrade} is, and for at most ten seconds. Where the process
   * is killed just then it may be called again, so it has to bear that.
   *
   * @param database the plugin's own tables and settings are still there; what is written is
   *     committed when this returns. What is thrown is told to the admin, and the deletion goes on
   */
  default void onPurge(Connection database) {}
}
