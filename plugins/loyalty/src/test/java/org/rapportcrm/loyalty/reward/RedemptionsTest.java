package org.rapportcrm.loyalty.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.loyalty.LoyaltyBed;
import org.rapportcrm.loyalty.ledger.Posting;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.testkit.TestDatabase;

/** Points, stock and coupon change together or not at all. */
class RedemptionsTest {

  @ParameterizedTest
  @EnumSource
  void aRewardCostsPointsAndStockAndHandsOutACoupon(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 5);
      long sara = member(loyalty, club, 100, 25);

      Coupon coupon = redeem(loyalty, mug, sara, "k1");
      Coupon again = redeem(loyalty, mug, sara, "k1");

      assertThat(again).isEqualTo(coupon);
      assertThat(loyalty.bed.balance(sara)).isEqualTo(15);
      assertThat(loyalty.rewards.get(mug.id()).stock()).isEqualTo(4);
      assertThat(loyalty.coupons.find(coupon.code().toLowerCase())).contains(coupon);
      assertThat(loyalty.coupons.find(coupon.code().replace('-', ' '))).contains(coupon);
      assertThat(loyalty.coupons.find(coupon.code().replace("-", ""))).contains(coupon);
      assertThat(loyalty.interactions).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void webhooksAreToldOfPointsAndCouponsOnceAndOfNoCode(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 5);
      long sara = member(loyalty, club, 100, 25);

      Coupon coupon = redeem(loyalty, mug, sara, "k1");
      redeem(loyalty, mug, sara, "k1");
      loyalty.bed.in(() -> loyalty.redemptions.makeVoid(coupon.code(), "Tester"));

      assertThat(loyalty.bed.told)
          .extracting(one -> one.split(" ")[0])
          .containsExactly(
              "loyalty.points.earned",
              "loyalty.points.redeemed",
              "loyalty.coupon.issued",
              "loyalty.points.reversed",
              "loyalty.coupon.void");
      assertThat(loyalty.bed.told.get(1))
          .contains("contact=" + sara, "points=-10", "balance=15", "cause=reward");
      assertThat(loyalty.bed.told).noneMatch(one -> one.contains(coupon.code()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRewardThatWasTakenEarlierBearsThatDay(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 5);
      long sara = member(loyalty, club, 100, 25);
      Instant then = Instant.parse("2026-01-05T10:00:00Z");
      Instant used = then.plus(Duration.ofDays(3));

      Coupon coupon =
          loyalty.bed.in(() -> loyalty.redemptions.redeem(mug.id(), sara, "k1", "Tester", then));
      loyalty.bed.in(() -> loyalty.coupons.use(coupon.code(), "Tester", used));

      Coupon kept = loyalty.coupons.get(coupon.code());
      assertThat(List.of(kept.issuedAt(), kept.settledAt())).containsExactly(then, used);
      assertThat(loyalty.bed.ledger.find(kept.entryId()).orElseThrow().at()).isEqualTo(then);
      assertThat(loyalty.interactions.get(0).at()).isEqualTo(then);
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutStockNothingIsTaken(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 1);
      long sara = member(loyalty, club, 100, 25);
      redeem(loyalty, mug, sara, "k1");

      assertThatThrownBy(() -> redeem(loyalty, mug, sara, "k2"))
          .isInstanceOf(ProblemException.class);

      assertThat(loyalty.bed.balance(sara)).isEqualTo(15);
      assertThat(loyalty.rewards.get(mug.id()).stock()).isZero();
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofFiftyWhoWantTheLastTenExactlyTenGetOne(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 10);
      List<Long> contacts =
          IntStream.range(0, 50).mapToObj(i -> member(loyalty, club, 100 + i, 10)).toList();

      long served =
          contacts.parallelStream()
              .filter(
                  contact -> {
                    try {
                      redeem(loyalty, mug, contact, "k" + contact);
                      return true;
                    } catch (ProblemException e) {
                      return false;
                    }
                  })
              .count();

      assertThat(served).isEqualTo(10);
      assertThat(loyalty.rewards.get(mug.id()).stock()).isZero();
      assertThat(loyalty.bed.sql.number("select count(*) from loyalty_coupon")).isEqualTo(10);
      assertThat(loyalty.bed.sql.number("select sum(balance) from loyalty_member")).isEqualTo(400);
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVoidCouponGivesPointsAndStockBackAndAUsedOneDoesNot(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, 5);
      long sara = member(loyalty, club, 100, 25);
      Coupon first = redeem(loyalty, mug, sara, "k1");
      Coupon second = redeem(loyalty, mug, sara, "k2");

      loyalty.bed.in(() -> loyalty.redemptions.makeVoid(first.code(), "Tester"));
      loyalty.bed.in(() -> loyalty.coupons.use(second.code(), "Tester"));

      assertThatThrownBy(() -> loyalty.bed.in(() -> loyalty.coupons.use(first.code(), "Tester")))
          .isInstanceOf(ProblemException.class);
      assertThatThrownBy(
              () -> loyalty.bed.in(() -> loyalty.redemptions.makeVoid(second.code(), "Tester")))
          .isInstanceOf(ProblemException.class);
      assertThat(loyalty.bed.balance(sara)).isEqualTo(15);
      assertThat(loyalty.rewards.get(mug.id()).stock()).isEqualTo(4);
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCampaignGivesEveryContactACouponOfItsOwnAndAskedAgainTheSame(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Reward mug = loyalty.gift(club, null);
      List<Long> contacts =
          IntStream.range(0, 30).mapToObj(i -> loyalty.bed.contact(100 + i)).toList();

      Map<Long, String> codes =
          loyalty.bed.in(() -> loyalty.coupons.forBatch(mug, 7, contacts, null));
      Map<Long, String> again =
          loyalty.bed.in(() -> loyalty.coupons.forBatch(mug, 7, contacts, null));

      assertThat(again).isEqualTo(codes);
      Set<String> different = new HashSet<>(codes.values());
      assertThat(different).hasSize(30);
    }
  }

  private static long member(LoyaltyBed loyalty, Programme club, long id, long points) {
    long contact = loyalty.bed.contact(id);
    loyalty.bed.in(
        () ->
            loyalty.bed.ledger.earn(
                club.id(),
                new Posting(
                    contact,
                    points,
                    "start:" + id,
                    "manual",
                    "Tester",
                    loyalty.bed.clock.instant(),
                    null)));
    return contact;
  }

  private static Coupon redeem(LoyaltyBed loyalty, Reward reward, long contact, String key) {
    return loyalty.bed.in(() -> loyalty.redemptions.redeem(reward.id(), contact, key, "Tester"));
  }
}
