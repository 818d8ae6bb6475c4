package org.rapportcrm.app.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.text.BundleMessages;
import org.rapportcrm.testkit.Spoken;

class ProblemsTest {

  @Test
  void aRefusalIsFoundBelowWhatContainersWrapRoundIt() {
    Throwable wrapped =
        new RuntimeException(
            new IllegalStateException(ProblemException.field("email", "None.", "Send one.")));
    Problem problem = Problems.of(wrapped).orElseThrow();
    assertThat(problem.status()).isEqualTo(400);
    assertThat(problem.errors().get(0).field()).isEqualTo("email");
  }

  @Test
  void aRecordThatSomebodyElseChangedIsAConflictWithARemedy() {
    Problem problem =
        Problems.of(new RuntimeException(new OptimisticLockException())).orElseThrow();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(problem.errors().get(0).remedy()).isNotBlank();
  }

  @Test
  void aValueThatIsTakenIsAConflictThatShowsNoSql() {
    SQLException taken = new SQLException("duplicate key in secret_table", "23505");
    Problem problem = Problems.of(new SqlException("insert into x", taken)).orElseThrow();
    assertThat(problem.status()).isEqualTo(409);
    assertThat(JsonText.of(problem)).doesNotContain("secret_table").doesNotContain("insert");
  }

  @Test
  void aLockThatOthersHoldIsAConflictToBeSentAgain() {
    for (String state : new String[] {"HYT00", "40P01"}) {
      SQLException busy = new SQLException("Timeout trying to lock table secret_table", state);
      Problem problem = Problems.of(new SqlException("insert into x", busy)).orElseThrow();
      assertThat(problem.status()).isEqualTo(409);
      assertThat(problem.errors().get(0).remedy()).isEqualTo("rest.busy.remedy");
    }
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfWhoAsks() {
    Problem problem =
        Spoken.in(
            "ar",
            new BundleMessages(),
            () -> Problems.of(new OptimisticLockException()).orElseThrow());
    assertThat(problem.title()).isEqualTo("Conflict");
    assertThat(problem.detail()).isEqualTo("غيّر شخص آخر هذا السجل في هذه الأثناء.");
    assertThat(problem.errors().get(0).remedy()).isEqualTo("اقرأه من جديد وكرّر التغيير.");
  }

  @Test
  void aFaultOfOursIsNoProblemOfTheSender() {
    assertThat(Problems.of(new NullPointerException("secret"))).isEmpty();
    assertThat(Problems.of(new SqlException("x", new SQLException("syntax", "42000")))).isEmpty();
  }
}
