package org.rapportcrm.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarnRuleTest {

  @ParameterizedTest(name = "{2} earns {3} at {0} points per {1}")
  @CsvSource({
    "1, 1.00, 29.33, 29",
    "1, 1.00, 29.99, 29",
    "1, 1.00, 0.99, 0",
    "1, 1.00, 0, 0",
    "3, 2.00, 5.00, 7",
    "1, 10, 99.99, 9",
    "10, 1, 0.15, 1",
    "1, 0.5, 1.49, 2",
    "1, 3, 1000000000000, 333333333333"
  })
  void aPurchaseEarnsWholePointsRoundedDown(
      long points, BigDecimal per, BigDecimal amount, long earned) {
    assertThat(EarnRule.purchase(points, per).forPurchase(amount, "USD")).isEqualTo(earned);
  }

  @Test
  void aRuleForOneCurrencyEarnsNothingInAnother() {
    EarnRule rule = new EarnRule(EarnRule.Happening.PURCHASE, null, 1, BigDecimal.ONE, "EUR", null);

    assertThat(rule.forPurchase(BigDecimal.TEN, "EUR")).isEqualTo(10);
    assertThat(rule.forPurchase(BigDecimal.TEN, "USD")).isZero();
  }

  @Test
  void aRuleForInteractionsEarnsNothingForPurchases() {
    EarnRule rule = EarnRule.interaction("survey.answered", 50, 1);

    assertThat(rule.forPurchase(BigDecimal.TEN, "USD")).isZero();
    assertThat(rule.isFor("survey.answered")).isTrue();
    assertThat(rule.isFor("note")).isFalse();
  }

  @Test
  void aTierIsReachedAtItsThreshold() {
    Programme programme = programme(Period.ofDays(365), "UTC");

    assertThat(programme.tierFor(99)).isEmpty();
    assertThat(programme.tierFor(100)).map(Tier::name).contains("Silver");
    assertThat(programme.tierFor(10_000)).map(Tier::name).contains("Gold");
    assertThat(programme.tierAfter(100)).map(Tier::name).contains("Gold");
    assertThat(programme.tierAfter(500)).isEmpty();
  }

  @Test
  void pointsExpireAtTheSameTimeOfDayEvenWhenSummerTimeBeganBetween() {
    Programme programme = programme(Period.ofDays(10), "Europe/Berlin");

    assertThat(programme.expiry(Instant.parse("2026-03-25T11:00:00Z")))
        .isEqualTo(Instant.parse("2026-04-04T10:00:00Z"));
    assertThat(programme(Period.ofMonths(1), "UTC").expiry(Instant.parse("2027-01-31T12:00:00Z")))
        .isEqualTo(Instant.parse("2027-02-28T12:00:00Z"));
    assertThat(programme(null, "UTC").expiry(Instant.EPOCH)).isNull();
  }

  private static Programme programme(Period expires, String zone) {
    return new Programme(
        1L,
        "Club",
        Programme.State.ACTIVE,
        true,
        expires,
        ZoneId.of(zone),
        Programme.TierBy.POINTS,
        null,
        0,
        0,
        List.of(),
        List.of(Tier.of("Gold", 500), Tier.of("Silver", 100)),
        0);
  }
}
