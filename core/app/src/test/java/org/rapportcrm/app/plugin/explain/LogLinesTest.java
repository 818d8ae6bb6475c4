package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogLinesTest {

  private static final List<String> LOG =
      List.of(
          "2026-11-22T07:00:00.000+0000 INFO    org.rapportcrm.loyalty.Expiry 3 points expired",
          "2026-11-22T07:00:01.000+0000 INFO    org.rapportcrm.app.Start Up",
          "2026-11-22T07:00:02.000+0000 WARNING org.rapportcrm.app.plugin.guard.Guard X failed",
          "java.lang.IllegalStateException: broken",
          "\tat org.rapportcrm.loyalty.Book.add(Book.java:7)");

  @Test
  void entriesOfThePluginAndThoseThatNameItAreFoundNewestFirst() {
    List<LogEntry> found = LogLines.of(LOG, "org.rapportcrm.loyalty", 10);
    assertThat(found).extracting(LogEntry::level).containsExactly("WARNING", "INFO");
    assertThat(found.get(0).text()).contains("X failed").contains("Book.java:7");
    assertThat(found.get(1).at()).isEqualTo(Instant.parse("2026-11-22T07:00:00Z"));
  }

  @Test
  void othersAreNot() {
    assertThat(LogLines.of(LOG, "org.rapportcrm.loyal", 10)).isEmpty();
    assertThat(LogLines.of(LOG, "org.rapportcrm.loyalty", 1)).hasSize(1);
  }
}
