package org.rapportcrm.app.plugin.explain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the log says once or again and again. Pure.
 *
 * @param newest the last time it was said
 * @param times how often
 * @param first when it was said for the first time; {@code null} where the line does not say
 */
public record RepeatedEntry(LogEntry newest, int times, Instant first) {

  private record Said(String level, String category, String text) {}

  /** Each entry once, those first that were said last. */
  static List<RepeatedEntry> of(List<LogEntry> newestFirst, int most) {
    Map<Said, RepeatedEntry> all = new LinkedHashMap<>();
    for (LogEntry entry : newestFirst) {
      all.merge(
          new Said(entry.level(), entry.category(), entry.text()),
          new RepeatedEntry(entry, 1, entry.at()),
          (newer, older) -> new RepeatedEntry(newer.newest(), newer.times() + 1, older.first()));
    }
    return all.values().stream().limit(most).toList();
  }
}
