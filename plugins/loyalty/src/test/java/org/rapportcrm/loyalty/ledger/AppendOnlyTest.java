package org.rapportcrm.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.testkit.TestDatabase;

/** What was written stays as it was written, and tampering past the triggers is found. */
class AppendOnlyTest {

  private static final List<String> FORBIDDEN =
      List.of(
          "update loyalty_entry set points = points + 1",
          "delete from loyalty_entry",
          "update loyalty_posting set points = points + 1",
          "delete from loyalty_posting",
          "update loyalty_lot_use set points = points + 1",
          "delete from loyalty_lot_use");

  @ParameterizedTest
  @EnumSource
  void theDatabaseRefusesToChangeOrDeleteEntriesPostingsAndUses(TestDatabase.Kind kind) {
    try (LedgerBed bed = withHistory(kind)) {
      for (String statement : FORBIDDEN) {
        assertThatThrownBy(() -> bed.sql.update(statement))
            .as(statement)
            .hasMessageContaining("is append-only: reverse the entry instead");
      }
      assertThatThrownBy(() -> bed.sql.update("truncate table loyalty_entry"))
          .as("by the trigger on PostgreSQL, by the foreign keys on H2")
          .isInstanceOf(SqlException.class);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyChangeOfOneRowPastTheTriggersIsFound(TestDatabase.Kind kind) {
    List<String> tampering =
        List.of(
            "update loyalty_entry set points = points + 1 where id = %d",
            "update loyalty_entry set at = at + interval '1' second where id = %d",
            "update loyalty_entry set cause = 'gift' where id = %d",
            "update loyalty_entry set actor = 'nobody' where id = %d",
            "update loyalty_entry set idem_key = 'x' where id = %d",
            "update loyalty_entry set expires_at = at where id = %d",
            "update loyalty_entry set earned = earned + 1 where id = %d",
            "update loyalty_entry set kind = 'EARN' where id = %d and kind <> 'EARN'",
            "update loyalty_posting set points = points + 1 where entry_id = %d and book = 'MEMBER'",
            "delete from loyalty_posting where entry_id = %d and book <> 'MEMBER'",
            "update loyalty_lot_use set points = points + 1 where entry_id = %d",
            "update loyalty_lot set points = points + 1 where entry_id = %d",
            "update loyalty_lot set remaining = remaining - 1 where entry_id = %d",
            "update loyalty_member set balance = balance + 1"
                + " where entries = (select seq from loyalty_entry where id = %d)",
            "update loyalty_member set head_hash = 'x'"
                + " where entries = (select seq from loyalty_entry where id = %d)");
    try (LedgerBed bed = withHistory(kind)) {
      disableTriggers(bed);
      List<Long> ids = bed.sql.list("select id from loyalty_entry", row -> row.getLong(1));
      int changed = 0;
      for (String statement : tampering) {
        for (long id : ids) {
          changed += foundAfter(bed, String.format(statement, id));
        }
      }
      assertThat(changed).isGreaterThan(40);
    }
  }

  /** Tampers in a transaction that is rolled back; answers how many rows it changed. */
  private static int foundAfter(LedgerBed bed, String statement) {
    int[] changed = {0};
    assertThatThrownBy(
            () ->
                bed.tx.run(
                    () -> {
                      changed[0] = updateUnlessAConstraintRefuses(bed, statement);
                      Verification.Step step = new Verification(bed.sql).step(0, 100);
                      if (changed[0] > 0) {
                        assertThat(step.faults()).as(statement).isNotEmpty();
                      }
                      throw new IllegalStateException("rolled back");
                    }))
        .hasMessage("rolled back");
    return changed[0];
  }

  private static int updateUnlessAConstraintRefuses(LedgerBed bed, String statement) {
    try {
      return bed.sql.update(statement);
    } catch (SqlException e) {
      assertThat(e.isConstraintViolation()).as(statement).isTrue();
      throw new IllegalStateException("rolled back", e);
    }
  }

  private static void disableTriggers(LedgerBed bed) {
    for (String table : List.of("loyalty_entry", "loyalty_posting", "loyalty_lot_use")) {
      bed.sql.update(
          bed.database.kind() == TestDatabase.Kind.H2
              ? "drop trigger " + table + "_append_only"
              : "drop trigger " + table + "_append_only on " + table);
    }
  }

  private static LedgerBed withHistory(TestDatabase.Kind kind) {
    LedgerBed bed = new LedgerBed(kind);
    long sara = bed.contact(100);
    bed.earn(sara, 30);
    Entry redemption = bed.redeem(sara, 20);
    bed.reverse(redemption);
    bed.reverse(bed.earn(sara, 5));
    return bed;
  }
}
