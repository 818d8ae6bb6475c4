package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.testkit.TestDatabase;

class SweepTest {

  private static final String NOBODYS_MAIL =
      "not exists (select 1 from mailin_contact l where l.mail_id = mailin_mail.id)";

  @ParameterizedTest
  @EnumSource
  void whatIsOldGoesAThousandAtATimeAndTheRestStays(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = rows(database, 2_500);
      Counting run = new Counting(Integer.MAX_VALUE);
      assertThat(Sweep.of(sql, run, "swept", "at < ? order by at", 2_100)).isTrue();
      assertThat(run.done).containsExactly(1_000L, 2_000L, 2_100L, 2_100L);
      assertThat(sql.number("select min(at) from swept")).isEqualTo(2_100);
      assertThat(sql.number("select count(*) from swept")).isEqualTo(400);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRunThatIsToStopStopsAndSaysThatMoreIsLeft(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = rows(database, 1_500);
      assertThat(Sweep.of(sql, new Counting(1), "swept", "at < ? order by at", 1_500)).isFalse();
      assertThat(sql.number("select count(*) from swept")).isEqualTo(500);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aConditionMayAskAnotherTable(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update(
          "insert into contact (id, created_at, updated_at)"
              + " values (1, current_timestamp, current_timestamp)");
      long kept = mail(sql, "kept");
      mail(sql, "nobody's");
      sql.update(
          "insert into mailin_contact (mail_id, contact_id, entry) values (?, 1, 'e')", kept);
      Sweep.of(sql, new Counting(Integer.MAX_VALUE), "mailin_mail", NOBODYS_MAIL);
      assertThat(sql.list("select message_key from mailin_mail", row -> row.getString(1)))
          .containsExactly("kept");
    }
  }

  private static Sql rows(TestDatabase database, int count) {
    Sql sql = database.sql();
    sql.update("create table swept (id bigint primary key, at int)");
    for (int from = 0; from < count; from += 100) {
      StringBuilder values = new StringBuilder();
      for (int i = from; i < from + 100; i++) {
        values.append(i == from ? "(" : ", (").append(i).append(", ").append(i).append(")");
      }
      sql.update("insert into swept (id, at) values " + values);
    }
    return sql;
  }

  private static long mail(Sql sql, String key) {
    return sql.insert(
        "insert into mailin_mail (message_key, thread_key, direction, from_address, recipients,"
            + " subject, at, size, body, created_at) values (?, ?, 'in', 'a@example.org', 'b', 's',"
            + " current_timestamp, 1, 'x', current_timestamp)",
        key,
        key);
  }

  /** Counts checkpoints, and is to stop after some of them. */
  private static final class Counting implements JobRun {

    private final List<Long> done = new ArrayList<>();
    private final int most;

    Counting(int most) {
      this.most = most;
    }

    @Override
    public long id() {
      return 1;
    }

    @Override
    public String parameter() {
      return "";
    }

    @Override
    public String position() {
      return "";
    }

    @Override
    public void checkpoint(long worked, long total, String position) {
      done.add(worked);
    }

    @Override
    public boolean stopRequested() {
      return done.size() >= most;
    }
  }
}
