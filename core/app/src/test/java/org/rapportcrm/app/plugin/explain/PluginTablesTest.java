package org.rapportcrm.app.plugin.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.testkit.TestDatabase;

class PluginTablesTest {

  @ParameterizedTest
  @EnumSource
  void theTablesOfAPluginAreCountedAndThoseOfOthersAreNot(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update("create table ror_run (id bigint primary key)");
      sql.update("create table ror_report_run (id bigint primary key)");
      sql.update("create table rorschach (id bigint primary key)");
      sql.update("insert into ror_run (id) values (1), (2)");
      PluginTables tables =
          new PluginTables(sql, Dialect.valueOf(kind.name()), () -> List.of("ror", "ror-report"));

      assertThat(tables.of("ror"))
          .singleElement()
          .satisfies(
              table -> {
                assertThat(table.name()).isEqualTo("ror_run");
                assertThat(table.rows()).isEqualTo(2);
                assertThat(table.exact()).isTrue();
              });
      assertThat(tables.of("ror-report"))
          .extracting(PluginTables.Table::name)
          .containsExactly("ror_report_run");
    }
  }
}
