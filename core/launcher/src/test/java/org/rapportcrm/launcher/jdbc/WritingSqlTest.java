package org.rapportcrm.launcher.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WritingSqlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert into contact (id) values (1)",
        "\n  UPDATE contact set updated_at = now()",
        "delete from contact",
        "merge into idempotency using dual on (1 = 1) when matched then delete",
        "select balance from loyalty_member where id = ?\n for UPDATE",
        "select id from final table (insert into contact (id) values (1))",
        "with old as (select 1) insert into contact select * from old",
        "create table contact (id bigint)",
        "analyze",
        ""
      })
  void writesOrMay(String sql) {
    assertThat(WritingSql.test(sql)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select id, updated_at from contact where last_update > ?",
        "  SELECT 1",
        "(select 1) union (select 2)",
        "with recursive up as (select 1) select * from up",
        "values (1), (2)"
      })
  void onlyReads(String sql) {
    assertThat(WritingSql.test(sql)).isFalse();
  }
}
