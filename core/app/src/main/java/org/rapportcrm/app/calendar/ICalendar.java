package org.rapportcrm.app.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes entries as an iCalendar object (RFC 5545). Times are in UTC, so that no description of a
 * time zone can be wrong; whole days are dates without a zone, the same day everywhere. Pure.
 */
public final class ICalendar {

  /** The longest line in bytes, without its end (RFC 5545, 3.1). */
  private static final int LONGEST = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration MEETING = Duration.ofHours(1);

  private final StringBuilder text = new StringBuilder();

  private ICalendar() {}

  /**
   * The whole object, its lines ending in CR LF.
   *
   * @param name of the calendar
   * @param host of the installation, which makes the keys unique in the world
   * @param base address of the installation without a slash at its end
   * @param title what an entry is called
   */
  public static String of(
      String name,
      String host,
      String base,
      List<Entry> entries,
      Instant now,
      Function<Entry, String> title) {
    ICalendar calendar = new ICalendar();
    calendar.line("BEGIN", "VCALENDAR");
    calendar.line("VERSION", "2.0");
    calendar.line("PRODID", "-//Rapport//Calendar//EN");
    calendar.line("CALSCALE", "GREGORIAN");
    calendar.line("METHOD", "PUBLISH");
    calendar.line("X-WR-CALNAME", escaped(name));
    for (Entry entry : entries) {
      calendar.event(entry, host, base, now, title.apply(entry));
    }
    calendar.line("END", "VCALENDAR");
    return calendar.text.toString();
  }

  private void event(Entry entry, String host, String base, Instant now, String title) {
    line("BEGIN", "VEVENT");
    line("UID", entry.kind().word() + "-" + entry.id() + "@" + host);
    line("DTSTAMP", UTC.format(now));
    if (entry.at() == null) {
      line("DTSTART;VALUE=DATE", date(entry.day()));
      line("DTEND;VALUE=DATE", date(entry.day().plusDays(1)));
      line("TRANSP", "TRANSPARENT");
    } else {
      line("DTSTART", UTC.format(entry.at()));
      line("DTEND", UTC.format(entry.at().plus(MEETING)));
    }
    line("SUMMARY", escaped(title));
    if (entry.about() != null) {
      line("DESCRIPTION", escaped(entry.about()));
    }
    line("URL", base + entry.path());
    line("CATEGORIES", entry.kind().name());
    line("END", "VEVENT");
  }

  private static String date(LocalDate day) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(day);
  }

  /** A text as a value (RFC 5545, 3.3.11); control characters have no place there. */
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\r\\n|\\r|\\n", "\\\\n")
        .replaceAll("[\\p{Cntrl}&&[^\\t]]", "");
  }

  /** A line, folded after 75 bytes and never within a character. */
  private void line(String name, String value) {
    String whole = name + ":" + value;
    int room = LONGEST;
    int used = 0;
    for (int i = 0; i < whole.length(); ) {
      int point = whole.codePointAt(i);
      String one = new String(Character.toChars(point));
      int bytes = one.getBytes(StandardCharsets.UTF_8).length;
      if (used + bytes > room) {
        text.append("\r\n ");
        // the blank at the beginning counts
        used = 1;
      }
      text.append(one);
      used += bytes;
      i += Character.charCount(point);
    }
    text.append("\r\n");
  }
}
