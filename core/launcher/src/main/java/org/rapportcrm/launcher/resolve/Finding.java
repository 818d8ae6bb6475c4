package org.rapportcrm.launcher.resolve;

import java.util.Locale;
import org.rapportcrm.launcher.Said;

/**
 * Why a plugin is not part of the set.
 *
 * @param id the plugin's id, or the name of its file when it has none
 * @param kind what is wrong
 * @param said one sentence with the remedy
 */
public record Finding(String id, Kind kind, Said said) {
  public enum Kind {
    /** The jar or its manifest cannot be read. */
    BAD_MANIFEST,
    /** The checks found that it would not run here, or would harm others. */
    UNFIT,
    /** It is made for another version of rapport-api. */
    WRONG_API,
    /** A plugin it requires is not installed, or refused itself. */
    MISSING,
    /** A plugin it requires is there in a version that does not fit. */
    WRONG_VERSION,
    /** It requires itself in a circle. */
    CYCLE,
    /** It cannot stand beside a plugin that is there. */
    CONFLICT,
    /** Two files of the same place carry its id. */
    DUPLICATE,
    /** The application did not start with it. */
    FAILED,
    /** The admin asked for a start without plugins. */
    SAFE_MODE,
    /** The admin named it in {@code plugins/disabled.txt}. */
    DISABLED;

    /** Such as {@code wrong-api}. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** The sentence in English. */
  public String reason() {
    return said.text();
  }
}
