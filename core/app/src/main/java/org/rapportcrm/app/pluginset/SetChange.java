package org.rapportcrm.app.pluginset;

/**
 * One thing that applying a set would do.
 *
 * @param kind what is done
 * @param about the plugin's id; for a setting {@code owner/name}
 * @param from what holds now, or {@code null}
 * @param to what will hold, or {@code null} for a default
 */
public record SetChange(Kind kind, String about, String from, String to) {

  /** What is done. */
  public enum Kind {
    /** A plugin that is not here. */
    INSTALL,
    /** A newer version. */
    UPGRADE,
    /** An older version. */
    DOWNGRADE,
    /** The same version in another file. */
    REPLACE,
    /** Switched on. */
    ACTIVATE,
    /** Switched off; its data is kept. */
    DEACTIVATE,
    /** The theme that everybody sees. */
    THEME,
    /** A setting. */
    SETTING;

    /** Whether a jar is put in place, which composes the application anew. */
    public boolean ofJar() {
      return ordinal() <= REPLACE.ordinal();
    }
  }
}
