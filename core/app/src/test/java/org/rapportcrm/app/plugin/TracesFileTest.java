package org.rapportcrm.app.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

/** Which rows of the core's tables bear a plugin's id: what a purge deletes. */
class TracesFileTest {

  @ParameterizedTest
  @EnumSource
  void eachLineIsAQuestionThatTheDatabaseUnderstands(TestDatabase.Kind kind) throws IOException {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      for (String name : clauses().stringPropertyNames()) {
        assertThat(count(database.sql(), name, "visits")).as(name).isZero();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theVersionsOfItsFormsAreFoundAndNobodyElses(TestDatabase.Kind kind) throws IOException {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      for (String form :
          new String[] {
            "settings visits",
            "settings of 7 visits",
            "settings core",
            "settings my-visits",
            "rights",
            "rights visits"
          }) {
        sql.update("insert into form_version (form, version) values (?, 1)", form);
      }
      assertThat(count(sql, "setting-versions", "visits")).isEqualTo(2);
      assertThat(count(sql, "setting-versions", "core")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasToldOfItGoesAndWhatWasToldOfOthersStays(TestDatabase.Kind kind) throws IOException {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      sql.update(
          "insert into app_user (id, email, email_folded, name, password_hash, created_at) values (1, 'a@b.org', 'a@b.org', 'a', '', current_timestamp)");
      String[][] told = {
        {"plugins.told.paused", "/console/plugin?id=visits"},
        {"plugins.told.paused", "/console/plugin?id=visits-plus"},
        {"visits.told", null},
        {"jobs.told.failed", "/plugins/visits/list"},
        {"jobs.told.failed", "/plugins/visits-plus/list"},
        {"jobs.told.failed", "/console/jobs"},
      };
      for (String[] one : told) {
        sql.update(
            "insert into notification (user_id, kind, text_key, arguments, path, at, mail)"
                + " values (1, 'k', ?, '[]', ?, current_timestamp, 'NONE')",
            one[0],
            one[1]);
      }
      assertThat(count(sql, "notifications", "visits")).isEqualTo(3);
      assertThat(sql.update("delete " + clause("notifications"), "visits")).isEqualTo(3);
      assertThat(count(sql, "notifications", "visits-plus")).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void answersKeptForRepetitionGoWhereTheyLeadToIt(TestDatabase.Kind kind) throws IOException {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sql sql = database.sql();
      for (String location :
          new String[] {
            "http://localhost:8080/api/plugins/visits/visits/1",
            "http://localhost:8080/api/plugins/visits-plus/visits/1",
            "http://localhost:8080/api/v1/contacts/1",
            null
          }) {
        sql.update(
            "insert into idempotency (user_id, request_key, request_hash, location, created_at)"
                + " values (1, ?, 'h', ?, current_timestamp)",
            "key of " + location,
            location);
      }
      assertThat(sql.update("delete " + clause("answers"), "visits")).isEqualTo(1);
      assertThat(sql.number("select count(*) from idempotency")).isEqualTo(3);
    }
  }

  private static long count(Sql sql, String name, String plugin) throws IOException {
    return sql.number("select count(*) " + clause(name), plugin);
  }

  private static String clause(String name) throws IOException {
    return clauses().getProperty(name).replaceFirst(":(id|names|classes)", "?");
  }

  private static Properties clauses() throws IOException {
    Properties clauses = new Properties();
    try (InputStream in =
        TracesFileTest.class.getResourceAsStream("/META-INF/rapport/core/traces.properties")) {
      clauses.load(in);
    }
    return clauses;
  }
}
