package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.BulkInsert.Column;
import org.rapportcrm.testkit.TestDatabase;

class BulkInsertTest {

  private static final Instant AT = Instant.parse("2026-01-02T03:04:05Z");
  private static final List<Column> COLUMNS =
      List.of(
          Column.of("id", "bigint"),
          Column.text("name"),
          Column.of("given", "boolean"),
          Column.of("at", "timestamp with time zone"),
          Column.of("amount", "numeric(19,4)"));

  @ParameterizedTest
  @EnumSource
  void columnsThatSayTheSameInAllRowsOrNothingAreWrittenLikeOthers(TestDatabase.Kind kind) {
    on(
        kind,
        sql -> {
          BulkInsert insert = new BulkInsert("bulk", "", COLUMNS);
          assertThat(insert.insert(sql, List.of())).isZero();
          Object[] one = {1L, "a, \"b\"", true, AT, new BigDecimal("1.50")};
          Object[] two = {2L, null, true, AT, null};
          Object[] three = {3L, null, null, AT.plusSeconds(1), null};
          assertThat(insert.insert(sql, List.<Object[]>of(one))).isEqualTo(1);
          assertThat(insert.insert(sql, List.of(two, three))).isEqualTo(2);
          assertThat(rows(sql))
              .containsExactly(
                  "1|a, \"b\"|true|2026-01-02T03:04:05Z|1.5000",
                  "2|null|true|2026-01-02T03:04:05Z|null",
                  "3|null|null|2026-01-02T03:04:06Z|null");
        });
  }

  @ParameterizedTest
  @EnumSource
  void whatIsThereAlreadyStays(TestDatabase.Kind kind) {
    on(
        kind,
        sql -> {
          BulkInsert insert =
              new BulkInsert("bulk", " on conflict do nothing", COLUMNS.subList(0, 2));
          Object[] one = {1L, "one"};
          assertThat(insert.insert(sql, List.<Object[]>of(one))).isEqualTo(1);
          assertThat(insert.insert(sql, List.of(one, new Object[] {2L, "one"}))).isEqualTo(1);
          assertThat(rows(sql)).containsExactly("1|one|null|null|null", "2|one|null|null|null");
        });
  }

  private interface Work {
    void with(Sql sql);
  }

  private static void on(TestDatabase.Kind kind, Work work) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      database
          .sql()
          .update(
              "create table bulk (id bigint primary key, name varchar(20), given boolean,"
                  + " at timestamp with time zone, amount numeric(19,4))");
      work.with(database.sql());
    }
  }

  private static List<String> rows(Sql sql) {
    return sql.list(
        "select * from bulk order by id",
        row ->
            row.getLong("id")
                + "|"
                + row.getString("name")
                + "|"
                + row.getObject("given")
                + "|"
                + Sql.instant(row, "at")
                + "|"
                + row.getBigDecimal("amount"));
  }
}
