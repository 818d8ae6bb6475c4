package org.rapportcrm.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

/** What the ledger promises, on both databases. */
class LedgerTest {

  private static final Instant SOON = Instant.parse("2020-02-01T00:00:00Z");
  private static final Instant LATER = Instant.parse("2020-03-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void pointsThatExpireFirstAreSpentFirst(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 10);
      bed.earn(sara, 20, LATER);
      bed.earn(sara, 30, SOON);

      bed.redeem(sara, 45);

      assertThat(bed.lots(sara)).containsExactly(0L, 5L, 10L);
      assertThat(bed.balance(sara)).isEqualTo(15);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void nobodySpendsMoreThanThereIs(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 10);

      assertThatThrownBy(() -> bed.redeem(sara, 11))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("10")
          .hasMessageContaining("11");
      assertThat(bed.balance(sara)).isEqualTo(10);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSameKeyTwiceIsOneEntryAndForSomethingElseIsRefused(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      Posting posting = bed.posting(sara, 10, null, "once");
      Entry first = bed.in(() -> bed.ledger.earn(bed.programme, posting));

      assertThat(bed.in(() -> bed.ledger.earn(bed.programme, posting))).isEqualTo(first);
      assertThat(bed.balance(sara)).isEqualTo(10);
      assertThatThrownBy(
              () ->
                  bed.in(() -> bed.ledger.earn(bed.programme, bed.posting(sara, 11, null, "once"))))
          .isInstanceOfSatisfying(
              ProblemException.class, problem -> assertThat(problem.status()).isEqualTo(422));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReversedRedemptionGoesBackIntoTheVeryLotsAndOnlyOnce(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 30, SOON);
      bed.earn(sara, 20, LATER);
      bed.earn(sara, 10);
      Entry redemption = bed.redeem(sara, 45);

      Entry reversal = bed.reverse(redemption);

      assertThat(bed.lots(sara)).containsExactly(30L, 20L, 10L);
      assertThat(reversal.points()).isEqualTo(45);
      assertThatThrownBy(() -> bed.reverse(redemption)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> bed.reverse(reversal)).isInstanceOf(ProblemException.class);
      assertThat(bed.balance(sara)).isEqualTo(60);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasGivenBackToALotExpiresWithIt(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 30, SOON);
      Entry redemption = bed.redeem(sara, 10);
      bed.clock.set(SOON.plusSeconds(1));
      assertThat(bed.expire()).isEqualTo(1);

      bed.reverse(redemption);
      assertThat(bed.balance(sara)).isEqualTo(10);

      assertThat(bed.expire()).isEqualTo(1);
      assertThat(bed.balance(sara)).isZero();
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aHistoryWrittenAfterwardsExpiresLotsOnTheirDays(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 30, SOON);
      bed.earn(sara, 20, SOON.plusSeconds(100));
      bed.clock.set(SOON.plusSeconds(9000));

      assertThat(bed.expireUntil(SOON.plusSeconds(50))).isEqualTo(1);
      assertThat(bed.balance(sara)).isEqualTo(20);
      assertThat(
              bed.sql.list(
                  "select at from loyalty_entry where kind = 'EXPIRE'", r -> Sql.instant(r, "at")))
          .containsExactly(SOON);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void pointsTakenBackAfterTheyWereSpentBecomeADebtThatTheNextPointsSettle(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      Entry purchase = bed.earn(sara, 100);
      bed.earn(sara, 20);
      bed.redeem(sara, 90);

      Entry reversal = bed.reverse(purchase);

      assertThat(reversal.points()).isEqualTo(-30);
      assertThat(reversal.owed()).isEqualTo(70);
      assertThat(bed.balance(sara)).isZero();
      assertThat(bed.debt(sara)).isEqualTo(70);

      bed.earn(sara, 50);
      assertThat(bed.balance(sara)).isZero();
      assertThat(bed.debt(sara)).isEqualTo(20);
      bed.earn(sara, 50);
      assertThat(bed.balance(sara)).isEqualTo(30);
      assertThat(bed.debt(sara)).isZero();
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReversedPurchaseDoesNotTakeWhatExpiredAlready(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      Entry purchase = bed.earn(sara, 100, SOON);
      bed.redeem(sara, 30);
      bed.clock.set(SOON);
      bed.expire();

      Entry reversal = bed.reverse(purchase);

      assertThat(reversal.owed()).isEqualTo(30);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchSkipsWhatIsThereAndContactsThatAreNot(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      long reza = bed.contact(101);
      List<Posting> postings =
          List.of(
              bed.posting(sara, 10, null, "p1"),
              bed.posting(reza, 20, null, "p2"),
              bed.posting(sara, 5, SOON, "p3"),
              bed.posting(999, 5, null, "p4"));

      assertThat(bed.in(() -> bed.ledger.earnAll(bed.programme, postings))).hasSize(3);
      assertThat(bed.in(() -> bed.ledger.earnAll(bed.programme, postings))).isEmpty();

      assertThat(bed.balance(sara)).isEqualTo(15);
      assertThat(bed.balance(reza)).isEqualTo(20);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void membersOfMergedContactsBecomeOneWithTheirLotsAndTheirDebt(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      long twin = bed.contact(101);
      bed.earn(sara, 10, LATER);
      Entry purchase = bed.earn(twin, 20, SOON);

      bed.merge(sara, twin);

      assertThat(bed.lots(sara)).containsExactly(20L, 10L);
      assertThat(bed.balance(sara)).isEqualTo(30);
      assertThat(bed.balance(twin)).isZero();
      bed.reverse(purchase);
      assertThat(bed.balance(sara)).isEqualTo(10);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMergeThatIsTakenBackGivesTheLotsBackAsFarAsTheyAreNotSpent(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      long twin = bed.contact(101);
      bed.earn(sara, 10, LATER);
      bed.earn(twin, 20, SOON);

      bed.merge(sara, twin);
      bed.unmerge(sara, twin);
      assertThat(bed.lots(sara)).containsExactly(10L);
      assertThat(bed.lots(twin)).containsExactly(20L);

      bed.merge(sara, twin);
      bed.redeem(sara, 5);
      bed.earn(sara, 7, LATER);
      bed.unmerge(sara, twin);
      bed.unmerge(sara, twin);
      assertThat(bed.balance(sara)).isEqualTo(17);
      assertThat(bed.balance(twin)).isEqualTo(15);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void erasingTheContactKeepsTheAmounts(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      bed.earn(sara, 10);

      bed.sql.update("delete from contact where id = ?", sara);

      assertThat(bed.sql.number("select sum(points) from loyalty_entry")).isEqualTo(10);
      assertThat(bed.sql.number("select count(*) from loyalty_member where contact_id is null"))
          .isEqualTo(1);
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aClockThatJumpedAheadTakesNobodysPoints(TestDatabase.Kind kind) {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long sara = bed.contact(100);
      Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
      bed.earn(sara, 10, tomorrow);

      bed.clock.set(tomorrow.plusSeconds(60));

      assertThat(bed.expire()).isZero();
      assertThat(bed.balance(sara)).isEqualTo(10);
    }
  }
}
