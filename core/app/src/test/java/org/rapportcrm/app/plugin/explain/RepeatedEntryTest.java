package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatedEntryTest {

  private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

  @Test
  void whatIsSaidAgainAndAgainIsThereOnceAndLeavesRoomForTheRest() {
    List<LogEntry> log =
        IntStream.range(0, 50)
            .mapToObj(i -> entry(i, i == 30 ? "INFO" : "WARNING", i == 30 ? "up" : "late"))
            .toList();
    assertThat(RepeatedEntry.of(log, 20))
        .containsExactly(
            new RepeatedEntry(log.get(0), 49, NINE.minusSeconds(49)),
            new RepeatedEntry(log.get(30), 1, NINE.minusSeconds(30)));
  }

  @Test
  void theSameWordsOfAnotherLevelAreAnotherEntry() {
    assertThat(RepeatedEntry.of(List.of(entry(0, "INFO", "late"), entry(1, "WARNING", "late")), 20))
        .hasSize(2);
    assertThat(RepeatedEntry.of(List.of(entry(0, "INFO", "a"), entry(1, "INFO", "b")), 1))
        .extracting(said -> said.newest().text())
        .containsExactly("a");
  }

  private static LogEntry entry(int secondsAgo, String level, String text) {
    return new LogEntry(NINE.minusSeconds(secondsAgo), level, "org.example.Clock", text);
  }
}
