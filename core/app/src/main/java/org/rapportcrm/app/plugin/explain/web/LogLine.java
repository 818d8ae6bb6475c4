package org.rapportcrm.app.plugin.explain.web;

import java.time.Instant;
import org.rapportcrm.app.plugin.explain.LogEntry;

/** An entry of the log as the page shows it. */
public record LogLine(Instant at, String level, String text) {

  static LogLine of(LogEntry entry) {
    return new LogLine(entry.at(), entry.level(), entry.category() + ": " + entry.text());
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
