package org.rapportcrm.launcher.payara;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DatabaseTest {
  @Test
  void h2GetsAllThatRapportNeeds() {
    assertThat(Database.of("jdbc:h2:file:/data/rapport", null, null).url())
        .isEqualTo(
            "jdbc:h2:file:/data/rapport;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;WRITE_DELAY=0;LOCK_TIMEOUT=10000;ANALYZE_AUTO=200");
  }

  @Test
  void whatTheAdminWroteIsKept() {
    assertThat(Database.of("jdbc:h2:mem:a;write_delay=5;MODE=PostgreSQL", null, null).url())
        .isEqualTo(
            "jdbc:h2:mem:a;write_delay=5;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                + ";DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=10000;ANALYZE_AUTO=200");
  }

  @Test
  void h2HasAUserAndAPasswordBecauseThePoolTakesNoEmptyOnes() {
    Database database = Database.of("jdbc:h2:mem:a", null, "");
    assertThat(database.user()).isNotEmpty();
    assertThat(database.password()).isNotEmpty();
  }

  @Test
  void postgresqlBatchesAreSentAsOneStatement() {
    assertThat(Database.of("jdbc:postgresql://db/rapport", "r", "s").url())
        .isEqualTo(
            "jdbc:postgresql://db/rapport?reWriteBatchedInserts=true&ApplicationName=rapport");
    assertThat(Database.of("jdbc:postgresql://db/r?ssl=true&ApplicationName=x", "r", "s").url())
        .isEqualTo("jdbc:postgresql://db/r?ssl=true&ApplicationName=x&reWriteBatchedInserts=true");
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(Database.of("jdbc:postgresql://db/rapport", "r", "secret").toString())
        .doesNotContain("secret");
  }
}
