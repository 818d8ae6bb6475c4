package org.rapportcrm.app.plugin.explain;

import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param at when; {@code null} where the line does not say
 * @param category who wrote it
 */
public record LogEntry(Instant at, String level, String category, String text) {

  /** The word for how grave it is. */
  public String levelKey() {
    return levelKey(level);
  }

  /** The word for a level of the log. */
  public static String levelKey(String level) {
    return switch (level) {
      case "SEVERE", "ERROR" -> "system.entry.error";
      case "WARNING" -> "system.entry.warning";
      case "INFO", "CONFIG" -> "system.entry.information";
      default -> "system.entry.detail";
    };
  }
}
