package org.rapportcrm.app.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

class JobStoreTest {

  @Test
  void whatRunsEveryMinuteTakesOneLineAndWhatFailedStaysInSight() {
    JobRow again = run(5, "core.sequences", JobState.DONE);
    JobRow sequences = run(4, "core.sequences", JobState.DONE);
    JobRow retried = run(3, "core.import", JobState.DONE);
    JobRow failed = run(2, "core.import", JobState.FAILED);
    assertThat(JobRow.newestOfEachKind(List.of(again, sequences, retried, failed)))
        .containsExactly(again, retried, failed);
  }

  private static JobRow run(long id, String kind, JobState state) {
    return new JobRow(id, kind, null, state, null, 3, 3, null, "a", null, "user", null, null);
  }

  @ParameterizedTest
  @EnumSource
  void aRunIsClaimedByOneNodeOnly(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      long id = store.add("core.test", "x", "test", null);
      assertThat(store.claim("a")).get().extracting(JobRow::id).isEqualTo(id);
      assertThat(store.claim("b")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunWhoseLeaseRanOutGoesOnElsewhereFromItsPosition(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      long id = store.add("core.test", "x", "test", null);
      store.claim("a");
      assertThat(store.checkpoint(id, "a", 5, 10, "row 5")).isTrue();
      database
          .sql()
          .update("update job_run set lease_until = current_timestamp - interval '1' second");
      JobRow row = store.claim("b").orElseThrow();
      assertThat(row.position()).isEqualTo("row 5");
      assertThat(store.checkpoint(id, "a", 6, 10, "row 6"))
          .as("the node that came back is fenced off")
          .isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScheduledKindIsNotQueuedTwice(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      assertThat(store.addUnlessOpen("core.test", "schedule", null)).isTrue();
      assertThat(store.addUnlessOpen("core.test", "schedule", null)).isFalse();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theNewestRunOfEachKindIsFoundAndWhoWantedIt(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      database
          .sql()
          .update(
              "insert into app_user (id, email, email_folded, name, created_at)"
                  + " values (7, 'mona@example.org', 'mona@example.org', 'Mona', ?)",
              Instant.EPOCH);
      store.add("core.test", "", "test", null);
      long newest = store.add("core.test", "", "test", null);
      assertThat(store.addUnlessOpen("core.other", "Mona", 7L)).isTrue();
      List<JobRow> found = store.newestOf(List.of("core.test", "core.other", "core.never"));
      assertThat(found).extracting(JobRow::kind).containsOnlyOnce("core.test", "core.other");
      assertThat(found).extracting(JobRow::id).contains(newest);
      assertThat(store.starter(store.newestOf("core.other").orElseThrow().id())).isEqualTo(7L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void theScheduleTellsWhenAKindIsDue(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Instant due = Instant.parse("2026-05-04T03:02:01Z");
      database
          .sql()
          .update(
              "insert into scheduled_tasks (task_name, task_instance, execution_time, picked,"
                  + " version) values ('core.test', 'recurring', ?, false, 1)",
              due);
      assertThat(new ScheduleStore(database.sql()).next()).containsExactly(entry("core.test", due));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aScheduleThatFindsNothingLeavesOneLineAndNotOneARun(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      long worked = scheduled(store, 3);
      long idle = scheduled(store, 0);
      long idleAgain = scheduled(store, 0);
      assertThat(store.newest(Long.MAX_VALUE, 9))
          .extracting(JobRow::id)
          .containsExactly(idleAgain, worked)
          .doesNotContain(idle);
      database.sql().update("update job_run set created_at = created_at - interval '2' hour");
      long later = scheduled(store, 0);
      assertThat(store.newest(Long.MAX_VALUE, 9))
          .extracting(JobRow::id)
          .containsExactly(later, idleAgain, worked);
    }
  }

  private static long scheduled(JobStore store, long done) {
    store.addUnlessOpen("core.test", JobStore.SCHEDULE, null);
    long id = store.claim("a").orElseThrow().id();
    store.checkpoint(id, "a", done, 0, "");
    store.finish(id, "a", JobState.DONE, null);
    return id;
  }

  @ParameterizedTest
  @EnumSource
  void aPausedRunGoesOnAndACancelledOneDoesNot(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      JobStore store = new JobStore(database.sql());
      long id = store.add("core.test", "", "test", null);
      assertThat(store.ask(id, JobState.PAUSED)).isTrue();
      assertThat(store.claim("a")).isEmpty();
      assertThat(store.resume(id)).isTrue();
      assertThat(store.claim("a")).isPresent();
      assertThat(store.ask(id, JobState.CANCELLED)).isTrue();
      assertThat(store.wish(id)).contains("CANCEL");
      store.finish(id, "a", JobState.CANCELLED, null);
      assertThat(store.resume(id)).isFalse();
    }
  }
}
