package org.rapportcrm.app.tombstone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TombstonesTest {

  private static final Instant MORNING = Instant.parse("2026-05-01T08:00:00Z");
  private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

  @TempDir Path home;

  @Test
  void whatCameAfterTheBackupIsReadInOrder() throws Exception {
    Tombstones stones = new Tombstones(home.resolve("tombstones.log"));
    assertThat(stones.since(Instant.EPOCH)).isEmpty();
    Tombstone early = Tombstone.erased(MORNING, 5);
    Tombstone address = Tombstone.suppressed(NOON, "\"a b\"@مثال.إختبار");
    Tombstone consent = Tombstone.withdrew(NOON.plusSeconds(1), 7, "marketing");
    stones.add(List.of(early));
    stones.add(List.of(address, consent));
    assertThat(stones.since(Instant.EPOCH)).containsExactly(early, address, consent);
    assertThat(stones.since(MORNING)).containsExactly(address, consent);
  }

  @Test
  void aLineThatAKillCutOffIsPassedOver() throws Exception {
    Path file = home.resolve("tombstones.log");
    Tombstones stones = new Tombstones(file);
    stones.add(List.of(Tombstone.erased(NOON, 5)));
    Files.writeString(file, "2026-05-01T12:00:01Z era", StandardOpenOption.APPEND);
    stones.add(List.of(Tombstone.erased(NOON, 6)));
    assertThat(stones.since(MORNING))
        .containsExactly(Tombstone.erased(NOON, 5), Tombstone.erased(NOON, 6));
  }

  @Test
  void onlyItsOwnerMayReadIt() throws Exception {
    Path file = home.resolve("tombstones.log");
    new Tombstones(file).add(List.of(Tombstone.erased(NOON, 5)));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void noAddressForgesASecondLine() throws Exception {
    Path file = home.resolve("tombstones.log");
    new Tombstones(file)
        .add(List.of(Tombstone.suppressed(NOON, "a@b\n2026-05-01T12:00:01Z erased 1 ")));
    assertThat(Files.readAllLines(file)).filteredOn(line -> !line.isEmpty()).hasSize(1);
  }
}
