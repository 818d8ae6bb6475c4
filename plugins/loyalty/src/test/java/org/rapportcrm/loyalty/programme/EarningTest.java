package org.rapportcrm.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.InteractionView;
import org.rapportcrm.api.contact.InteractionsRecorded;
import org.rapportcrm.api.contact.PurchaseView;
import org.rapportcrm.api.contact.PurchasesRecorded;
import org.rapportcrm.api.contact.PurchasesRefunded;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.loyalty.LoyaltyBed;
import org.rapportcrm.testkit.TestDatabase;

/** Purchases and interactions turn into points, refunds take them back, tiers follow. */
class EarningTest {

  private static final Instant AT = Instant.parse("2019-05-05T12:00:00Z");

  @ParameterizedTest
  @EnumSource
  void aPurchaseEarnsOnceAndReachesATier(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      loyalty.save(LoyaltyBed.club());
      long sara = loyalty.bed.contact(100);
      PurchasesRecorded event =
          new PurchasesRecorded(List.of(loyalty.purchase(sara, "120.99", AT)));

      loyalty.bed.tx.run(() -> loyalty.earning.on(event));
      loyalty.bed.tx.run(() -> loyalty.earning.on(event));

      assertThat(loyalty.bed.balance(sara)).isEqualTo(120);
      assertThat(tier(loyalty, sara)).isEqualTo("Silver");
      assertThat(loyalty.interactions).hasSize(1);
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefundTakesBackExactlyWhatThePurchaseEarnedAndTheTierWithIt(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      loyalty.save(LoyaltyBed.club());
      long sara = loyalty.bed.contact(100);
      PurchaseView small = loyalty.purchase(sara, "30", AT);
      PurchaseView large = loyalty.purchase(sara, "80", AT);
      loyalty.bed.tx.run(() -> loyalty.earning.on(new PurchasesRecorded(List.of(small, large))));
      Refunds refunds =
          new Refunds(
              loyalty.bed.sql,
              loyalty.programmes,
              loyalty.bed.ledger,
              loyalty.tiers,
              loyalty.bed.clock);

      loyalty.bed.tx.run(() -> refunds.on(new PurchasesRefunded(List.of(large))));
      loyalty.bed.tx.run(() -> refunds.on(new PurchasesRefunded(List.of(large))));

      assertThat(loyalty.bed.balance(sara)).isEqualTo(30);
      assertThat(tier(loyalty, sara)).isEqualTo("none");
      assertThat(loyalty.bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void anInteractionEarnsOnlySoOftenADay(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      loyalty.save(LoyaltyBed.club(List.of(EarnRule.interaction("survey.answered", 50, 2))));
      long sara = loyalty.bed.contact(100);

      loyalty.bed.tx.run(() -> loyalty.earning.on(answers(sara, 1, AT, AT.plusSeconds(60))));
      loyalty.bed.tx.run(
          () -> loyalty.earning.on(answers(sara, 3, AT.plusSeconds(120), AT.plusSeconds(90_000))));

      assertThat(loyalty.bed.balance(sara)).isEqualTo(150);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPausedProgrammeEarnsNothing(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      long sara = loyalty.bed.contact(100);
      loyalty.bed.tx.run(() -> loyalty.programmes.setState(club.id(), Programme.State.PAUSED));

      loyalty.bed.tx.run(
          () ->
              loyalty.earning.on(new PurchasesRecorded(List.of(loyalty.purchase(sara, "80", AT)))));

      assertThat(loyalty.bed.balance(sara)).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aProgrammeIsStoredAsItWasEnteredAndTiersKeepTheirIdentity(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());

      assertThat(club.isDefault()).isTrue();
      assertThat(club.tiers()).extracting(Tier::name).containsExactly("Silver", "Gold");
      assertThat(club.earn()).hasSize(1);
      assertThat(club.earn().get(0).per()).isEqualByComparingTo("1");

      Programme again = loyalty.save(club);
      assertThat(again.tiers()).isEqualTo(club.tiers());
      assertThatThrownBy(() -> loyalty.save(club))
          .as("an older version is refused")
          .isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void everythingThatIsWrongWithAProgrammeIsSaidAtOnce(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      List<EarnRule> rules =
          List.of(
              EarnRule.purchase(0, BigDecimal.ZERO),
              EarnRule.interaction("loyalty.redeemed", 1, 0));

      assertThatThrownBy(() -> loyalty.save(LoyaltyBed.club(rules)))
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem ->
                  assertThat(problem.errors())
                      .extracting("field")
                      .containsExactly(
                          "earn[0].points", "earn[0].per", "earn[1].kind", "earn[1].perDay"));
    }
  }

  private static InteractionsRecorded answers(long contact, long firstId, Instant... times) {
    List<InteractionView> interactions = new ArrayList<>();
    for (Instant time : times) {
      interactions.add(
          new InteractionView(
              firstId + interactions.size(),
              contact,
              "survey.answered",
              time,
              null,
              null,
              false,
              null));
    }
    return new InteractionsRecorded(interactions);
  }

  private static String tier(LoyaltyBed loyalty, long contact) {
    return loyalty
        .bed
        .sql
        .first(
            "select coalesce(t.name, 'none') from loyalty_member m"
                + " left join loyalty_tier t on t.id = m.tier_id where m.contact_id = ?",
            row -> row.getString(1),
            contact)
        .orElseThrow();
  }
}
