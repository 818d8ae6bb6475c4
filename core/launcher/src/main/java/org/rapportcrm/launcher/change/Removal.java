package org.rapportcrm.launcher.change;

import java.util.Locale;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;

/** A plugin that is to go, and what becomes of its data. */
public record Removal(String id, Data data) {
  /** What becomes of the data. */
  public enum Data {
    /** It stays in the database, for the day the plugin is installed again. */
    KEEP,
    /** It goes into a file of the home's {@code exports}, and then out of the database. */
    EXPORT,
    /** Nothing of the plugin's id is left. */
    PURGE;

    /**
     * Reads {@code keep}, {@code export} or {@code purge}.
     *
     * @throws Refusal when it is none of them
     */
    public static Data of(String text) {
      try {
        return valueOf(text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new Refusal(
            Said.of(
                "changes.refusal.data",
                "\"{0}\" is none of keep, export and purge; write one of them.",
                text));
      }
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
