package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.testkit.TestDatabase;

/** Tests get copies of a migrated database; what they prove has to hold for the migrations. */
class CopiedDatabaseTest {

  @Test
  void aCopyIsWhatTheMigrationsMake() {
    try (TestDatabase migrated = TestDatabase.of(TestDatabase.Kind.H2);
        TestDatabase copy = TestDatabase.of(TestDatabase.Kind.H2, "core")) {
      migrated.migrate("core");

      assertThat(tables(copy)).isEqualTo(tables(migrated)).hasSizeGreaterThan(100);
      assertThat(rows(copy)).isEqualTo(rows(migrated)).isNotEmpty();
    }
  }

  /** Without what H2 has counted meanwhile of how its values are spread. */
  private static List<String> tables(TestDatabase database) {
    return script(database, "script nodata").stream()
        .map(line -> line.replaceAll(" SELECTIVITY \\d+", ""))
        .toList();
  }

  /** Of all tables but that which tells when each migration was run; other times are left out. */
  private static List<String> rows(TestDatabase database) {
    return script(database, "script noversion").stream()
        .filter(line -> line.startsWith("INSERT") && !line.contains("flyway_core"))
        .map(line -> line.replaceAll("TIMESTAMP WITH TIME ZONE '[^']*'", "now"))
        .toList();
  }

  private static List<String> script(TestDatabase database, String command) {
    return database.sql().list(command, row -> row.getString(1)).stream()
        .filter(line -> !line.startsWith("CREATE USER"))
        .sorted()
        .toList();
  }
}
