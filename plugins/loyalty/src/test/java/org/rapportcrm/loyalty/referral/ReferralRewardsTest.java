package org.rapportcrm.loyalty.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.loyalty.LoyaltyBed;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.testkit.TestDatabase;

/** Both sides are thanked once, after the first purchase, and a refund takes it back. */
class ReferralRewardsTest {

  private static final Instant REFERRED = Instant.parse("2020-01-01T00:00:00Z");

  @ParameterizedTest
  @EnumSource
  void bothSidesGetTheirPointsOnceAfterTheFirstPurchase(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      ReferralRewards rewards = rewards(loyalty);
      refer(loyalty, 100, 101);
      PurchaseView first = loyalty.purchase(101, "5", REFERRED.plusSeconds(60));
      PurchaseView second = loyalty.purchase(101, "5", REFERRED.plusSeconds(120));

      loyalty.bed.tx.run(() -> rewards.on(new PurchasesRecorded(List.of(first))));
      loyalty.bed.tx.run(() -> rewards.on(new PurchasesRecorded(List.of(first))));
      loyalty.bed.tx.run(() -> rewards.on(new PurchasesRecorded(List.of(second))));

      assertThat(loyalty.bed.balance(100)).isEqualTo(250);
      assertThat(loyalty.bed.balance(101)).isEqualTo(100);

      loyalty.bed.tx.run(() -> rewards.on(new PurchasesRefunded(List.of(first))));
      assertThat(loyalty.bed.balance(100)).isZero();
      assertThat(loyalty.bed.balance(101)).isZero();
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoHadBoughtBeforeBringsNobodyAnything(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      ReferralRewards rewards = rewards(loyalty);
      refer(loyalty, 100, 101);
      loyalty.purchase(101, "5", REFERRED.minusSeconds(60));
      PurchaseView later = loyalty.purchase(101, "5", REFERRED.plusSeconds(60));

      loyalty.bed.tx.run(() -> rewards.on(new PurchasesRecorded(List.of(later))));

      assertThat(loyalty.bed.balance(100)).isZero();
    }
  }

  private static ReferralRewards rewards(LoyaltyBed loyalty) {
    Programme plain = LoyaltyBed.club();
    loyalty.save(
        new Programme(
            null,
            plain.name(),
            plain.state(),
            true,
            plain.expiresAfter(),
            plain.zone(),
            plain.tierBy(),
            null,
            250,
            100,
            plain.earn(),
            List.of(),
            0));
    return new ReferralRewards(
        loyalty.bed.sql,
        loyalty.bed.clock,
        loyalty.programmes,
        loyalty.bed.ledger,
        loyalty.tiers,
        loyalty.interactions::addAll);
  }

  private static void refer(LoyaltyBed loyalty, long referrer, long referee) {
    loyalty.bed.contact(referrer);
    loyalty.bed.contact(referee);
    loyalty.bed.sql.update(
        "insert into referral (referrer_id, referee_id, at) values (?, ?, ?)",
        referrer,
        referee,
        REFERRED);
  }
}
