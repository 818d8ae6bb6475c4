package org.rapportcrm.app.plugin.explain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The entries of a log that speak of one plugin. Pure. */
final class LogLines {

  /** How many lines of an entry are kept: what happened, and where. */
  private static final int LINES = 4;

  private static final Pattern HEAD =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\dT\\S+)\\s+([A-Z]+)\\s+(\\S+)\\s(.*)");

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendOffset("+HHMM", "Z")
          .toFormatter();

  private LogLines() {}

  /**
   * The entries whose category or text names the package, the newest first.
   *
   * @param packageName such as {@code org.rapportcrm.loyalty}; empty for all entries
   */
  static List<LogEntry> of(List<String> lines, String packageName, int most) {
    List<LogEntry> found = new ArrayList<>();
    List<String> entry = new ArrayList<>();
    for (String line : lines) {
      if (HEAD.matcher(line).matches()) {
        add(entry, packageName, found);
        entry.clear();
      }
      entry.add(line);
    }
    add(entry, packageName, found);
    Collections.reverse(found);
    return found.size() <= most ? found : found.subList(0, most);
  }

  private static void add(List<String> entry, String packageName, List<LogEntry> found) {
    if (entry.isEmpty()) {
      return;
    }
    Matcher head = HEAD.matcher(entry.get(0));
    boolean named =
        packageName.isEmpty() || entry.stream().anyMatch(line -> line.contains(packageName + "."));
    if (named && head.matches()) {
      List<String> kept = new ArrayList<>(List.of(head.group(4)));
      kept.addAll(entry.subList(1, Math.min(entry.size(), LINES)));
      found.add(
          new LogEntry(
              instant(head.group(1)), head.group(2), head.group(3), String.join("\n", kept)));
    }
  }

  private static Instant instant(String text) {
    try {
      return OffsetDateTime.parse(text, TIME).toInstant();
    } catch (DateTimeException e) {
      return null;
    }
  }
}
