package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.payara.Database;

class DatabaseCheckTest {
  private static final Database POSTGRESQL =
      Database.of("jdbc:postgresql://db:5432/rapport?password=secret", "me", "secret");

  @Test
  void eachFailureIsOneSentenceWithItsRemedy() {
    assertThat(sentence("28P01"))
        .isEqualTo(
            "The database jdbc:postgresql://db:5432/rapport refuses the user me; correct"
                + " RAPPORT_DATABASE_USER and RAPPORT_DATABASE_PASSWORD.");
    assertThat(sentence("3D000")).contains("does not exist; create it");
    assertThat(sentence("08001")).contains("does not answer; start it or correct");
    assertThat(sentence("42501")).contains("cannot be used (it said so)");
  }

  @Test
  void noSentenceHoldsThePassword() {
    assertThat(sentence("08001")).doesNotContain("secret");
  }

  @Test
  void aWrongPasswordOfH2IsTold() throws SQLException {
    Database right = Database.of("jdbc:h2:mem:check", "me", "right");
    try (Connection kept = DatabaseCheck.open(right)) {
      assertThat(kept.isValid(1)).isTrue();
      Database wrong = Database.of("jdbc:h2:mem:check", "me", "wrong");
      assertThatThrownBy(() -> DatabaseCheck.open(wrong))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("refuses the user me");
    }
  }

  private static String sentence(String state) {
    return DatabaseCheck.sentence(POSTGRESQL, new SQLException("it said so.\nmore", state));
  }
}
