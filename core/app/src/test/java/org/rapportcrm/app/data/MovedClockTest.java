package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovedClockTest {

  private static final Instant NOW = Instant.parse("2026-05-17T08:00:00Z");

  @TempDir private Path folder;

  @Test
  void itIsTheSystemsUntilAFilePutsItAheadOrBack() throws IOException {
    Path file = folder.resolve("clock.txt");
    Clock clock = new MovedClock(file, Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(clock.instant()).isEqualTo(NOW);

    Files.writeString(file, "PT48H\n");
    assertThat(clock.instant()).isEqualTo("2026-05-19T08:00:00Z");

    Files.writeString(file, "PT-1H");
    assertThat(clock.withZone(ZoneOffset.ofHours(3)).instant()).isEqualTo("2026-05-17T07:00:00Z");
  }

  @Test
  void nobodyMovesTheClockUnlessTheOptionSaysSo() {
    assertThat(MovedClock.isWanted()).isFalse();
  }
}
