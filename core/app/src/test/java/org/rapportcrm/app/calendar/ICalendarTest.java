package org.rapportcrm.app.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ICalendarTest {

  private static final Instant NOW = Instant.parse("2026-05-17T12:00:00Z");

  private static Entry entry(String title, Instant at) {
    LocalDate day = LocalDate.parse("2026-05-20");
    return new Entry(Entry.Kind.TASK, 7, day, at, title, "Sara", false, "/console/task-edit/7");
  }

  private static String written(Entry... entries) {
    return ICalendar.of(
        "Rapport", "example.org", "https://example.org", List.of(entries), NOW, Entry::title);
  }

  /** Lines as a reader sees them: folded ones are one again (RFC 5545, 3.1). */
  private static List<String> unfolded(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\r\n")) {
      if (line.startsWith(" ")) {
        lines.set(lines.size() - 1, lines.get(lines.size() - 1) + line.substring(1));
      } else {
        lines.add(line);
      }
    }
    return lines;
  }

  @Test
  void aWholeDayEndsOnTheNextOneAndHasNoZone() {
    assertThat(unfolded(written(entry("Call", null))))
        .containsSubsequence(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "UID:task-7@example.org",
            "DTSTAMP:20260517T120000Z",
            "DTSTART;VALUE=DATE:20260520",
            "DTEND;VALUE=DATE:20260521",
            "SUMMARY:Call",
            "URL:https://example.org/console/task-edit/7",
            "END:VEVENT",
            "END:VCALENDAR");
  }

  @Test
  void aTimeIsInUtc() {
    assertThat(unfolded(written(entry("Meet", Instant.parse("2026-05-20T22:30:00Z")))))
        .contains("DTSTART:20260520T223000Z", "DTEND:20260520T233000Z");
  }

  @Test
  void signsThatMeanSomethingAreEscapedAndNothingCanBeSmuggledIn() {
    String nasty = "a;b,c\\d\r\nEND:VEVENT\nX:1\u0007";
    List<String> lines = unfolded(written(entry(nasty, null)));
    assertThat(lines).contains("SUMMARY:a\\;b\\,c\\\\d\\nEND:VEVENT\\nX:1");
    assertThat(lines).filteredOn("END:VEVENT"::equals).hasSize(1);
  }

  @Test
  void longLinesAreFoldedAtSeventyFiveBytesAndNeverWithinACharacter() {
    String title =
        "یادآوری تمدید قرارداد سالانهٔ چای 🍵 برای کتاب‌فروشی نشر ماه در تهران ".repeat(3);
    String text = written(entry(title.strip(), null));
    for (String line : text.split("\r\n")) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD");
    }
    assertThat(unfolded(text)).contains("SUMMARY:" + title.strip());
    assertThat(text).endsWith("END:VCALENDAR\r\n");
  }
}
