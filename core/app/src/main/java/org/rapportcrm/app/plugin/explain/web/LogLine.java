package org.rapportcrm.app.plugin.explain.web;

import java.time.Instant;
import org.rapportcrm.app.plugin.explain.LogEntry;
import org.rapportcrm.app.plugin.explain.RepeatedEntry;

/**
 * An entry of the log as the page shows it.
 *
 * @param times how often it was said, first at {@code first}
 */
public record LogLine(Instant at, String level, String text, int times, Instant first) {

  static LogLine of(RepeatedEntry said) {
    LogEntry entry = said.newest();
    String text = entry.category() + ": " + entry.text();
    return new LogLine(entry.at(), entry.level(), text, said.times(), said.first());
  }

  /** The word for its level. */
  public String levelKey() {
    return LogEntry.levelKey(level);
  }

  /** Which badge its level wears. */
  public String badge() {
    return switch (level) {
      case "SEVERE", "ERROR" -> "badge-bad";
      case "WARNING" -> "badge-warn";
      default -> "";
    };
  }
}
