package org.rapportcrm.ror.relationship;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.testkit.SettableClock;
import org.rapportcrm.testkit.TestDatabase;

class LatestTest {

  private static final Window TODAY =
      new Window(LocalDate.of(2026, 6, 30), Period.ofMonths(12), ZoneOffset.UTC);
  private static final RorCount COUNT = new RorCount(new Ror(7, 5, 3), 1, 1);
  private static final RorCount NOBODY = new RorCount(new Ror(0, 0, 0), 0, 0);

  private final SettableClock clock = new SettableClock();
  private final List<String> started = new ArrayList<>();
  private final Jobs jobs =
      (kind, parameter) -> {
        started.add(kind);
        return started.size();
      };

  @BeforeEach
  void itIsNoon() {
    clock.set(Instant.parse("2026-06-30T12:00:00Z"));
  }

  @ParameterizedTest
  @EnumSource
  void withoutKeptFiguresTheJobIsStartedAndNobodyWaits(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Snapshots snapshots = new Snapshots(database.sql());
      Latest latest = new Latest(snapshots, jobs, clock);
      assertThat(latest.upTo(TODAY)).isEmpty();
      assertThat(started).containsExactly("ror-report.snapshot");
      snapshots.keep(TODAY.endingOn(LocalDate.of(2026, 5, 31)), NOBODY, clock.instant());
      snapshots.keep(TODAY, COUNT, clock.instant());
      assertThat(latest.upTo(TODAY))
          .contains(new Snapshots.Snapshot(TODAY.asOf(), COUNT, clock.instant()));
      assertThat(started).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oldFiguresAreShownAndCountedAnewForWhoAsksNext(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Snapshots snapshots = new Snapshots(database.sql());
      Latest latest = new Latest(snapshots, jobs, clock);
      snapshots.keep(TODAY, COUNT, clock.instant());
      clock.set(Instant.parse("2026-06-30T12:59:00Z"));
      assertThat(latest.upTo(TODAY)).isPresent();
      assertThat(started).isEmpty();
      clock.set(Instant.parse("2026-06-30T13:00:00Z"));
      assertThat(latest.upTo(TODAY)).isPresent();
      assertThat(started).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHomeWithoutCustomersIsCountedAnewAfterAMinute(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Snapshots snapshots = new Snapshots(database.sql());
      snapshots.keep(TODAY, NOBODY, clock.instant());
      clock.set(Instant.parse("2026-06-30T12:01:00Z"));
      new Latest(snapshots, jobs, clock).upTo(TODAY);
      assertThat(started).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDayIsCountedAnewUntilItIsOverAndThenStays(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "ror-report")) {
      Snapshots snapshots = new Snapshots(database.sql());
      snapshots.keep(TODAY, NOBODY, clock.instant());
      assertThat(snapshots.isFinal(TODAY)).isFalse();
      clock.set(Instant.parse("2026-07-01T00:00:00Z"));
      snapshots.keep(TODAY, COUNT, clock.instant());
      assertThat(snapshots.isFinal(TODAY)).isTrue();
      snapshots.keep(TODAY, NOBODY, clock.instant());
      assertThat(snapshots.find(TODAY).orElseThrow().count()).isEqualTo(COUNT);
    }
  }
}
