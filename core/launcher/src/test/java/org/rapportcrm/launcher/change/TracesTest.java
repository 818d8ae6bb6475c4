package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.TestDatabases;
import org.rapportcrm.launcher.change.Plan.Trace;
import org.rapportcrm.launcher.migrate.Dialect;
import org.rapportcrm.launcher.migrate.Jdbc;

class TracesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void allThatBearsTheIdIsToldAndDeletedAndNothingElse(Dialect dialect)
      throws IOException, SQLException {
    Path core =
        PluginJarFile.withoutManifest()
            .entry(
                "META-INF/rapport/core/migrations/V1__core.sql",
                "create table visit_of_the_core (id bigint); create table visits_of_the_core (id"
                    + " bigint);")
            .entry(
                Traces.FILE,
                """
                settings=from setting where plugin = :id
                jobs=from job where kind like :names
                events=from outbox where observer like :classes
                kept.interactions=from interaction where kind like :names
                """)
            .write(folder.resolve("core.jar"));
    Path jar =
        PluginJarFile.of("visits", "1.0")
            .classFile("com/acme/visits/VisitsPlugin", 17)
            .classFile("com/acme/visits/inner/Other", 17)
            .write(folder.resolve("visits.jar"));
    try (Connection connection = TestDatabases.fresh(dialect).getConnection()) {
      for (String statement :
          new String[] {
            "create table visits_of_the_core (id bigint)",
            "create table visits_plus_note (id bigint)",
            "create table flyway_visits_plus (id bigint)",
            "create sequence visits_seq",
            "create table visits_note (id bigint)",
            "create table flyway_visits (id bigint)",
            "insert into visits_note values (1), (2)",
            "create table setting (plugin varchar(60))",
            "insert into setting values ('visits'), ('visits-plus')",
            "create table job (kind varchar(60))",
            "insert into job values ('visits.count'), ('visits-plus.count')",
            "create table outbox (observer varchar(90))",
            "insert into outbox values ('com.acme.visits.inner.Other#on:E'), ('com.acme.visitsplus.A#b:C')",
            "create table interaction (kind varchar(60))",
            "insert into interaction values ('visits.came')"
          }) {
        Jdbc.run(connection, statement);
      }
      Traces traces = new Traces(core, dialect);

      assertThat(traces.of("visits", jar, connection))
          .containsExactlyInAnyOrder(
              new Trace("table", "visits_note", 2, false),
              new Trace("sequence", "visits_seq", 1, false),
              new Trace("settings", "", 1, false),
              new Trace("jobs", "", 1, false),
              new Trace("events", "", 1, false),
              new Trace("interactions", "", 1, true));
      traces.purge("visits", jar, connection);

      assertThat(traces.of("visits", jar, connection))
          .containsExactly(new Trace("interactions", "", 1, true));
      assertThat(Jdbc.tables(connection))
          .contains("visits_of_the_core", "visits_plus_note", "flyway_visits_plus")
          .doesNotContain("flyway_visits");
      assertThat(Jdbc.texts(connection, "select plugin from setting"))
          .containsExactly("visits-plus");
      assertThat(Jdbc.texts(connection, "select observer from outbox"))
          .containsExactly("com.acme.visitsplus.A#b:C");
    }
  }
}
