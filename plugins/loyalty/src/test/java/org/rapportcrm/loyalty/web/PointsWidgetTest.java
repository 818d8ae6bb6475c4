package org.rapportcrm.loyalty.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.VisibleContacts;
import org.rapportcrm.loyalty.LoyaltyBed;
import org.rapportcrm.loyalty.programme.Programme;
import org.rapportcrm.testkit.SeenContacts;
import org.rapportcrm.testkit.TestDatabase;

class PointsWidgetTest {

  @ParameterizedTest
  @EnumSource
  void theCardCountsTheLivingMembersOfTheProgrammeByTier(TestDatabase.Kind kind) {
    try (LoyaltyBed loyalty = new LoyaltyBed(kind)) {
      Programme club = loyalty.save(LoyaltyBed.club());
      Long silver =
          club.tiers().stream().filter(t -> t.name().equals("Silver")).findFirst().get().id();
      for (long id = 1; id <= 4; id++) {
        loyalty.bed.contact(id);
        loyalty.bed.sql.update(
            "insert into loyalty_member (programme_id, contact_id, balance, tier_id, joined_at)"
                + " values (?, ?, ?, ?, current_timestamp)",
            club.id(),
            id,
            id * 10,
            id > 2 ? silver : null);
      }
      loyalty.bed.sql.update("update loyalty_member set living = null where contact_id = 4");

      PointsWidget.Standing all = standing(loyalty, SeenContacts.everybody(), club);
      assertThat(all.members()).isEqualTo(3);
      assertThat(all.points()).isEqualTo(60);
      assertThat(all.byTier()).containsEntry(silver, 1L).containsEntry(null, 2L).hasSize(2);
      PointsWidget.Standing some = standing(loyalty, SeenContacts.only(1L, 3L), club);
      assertThat(List.of(some.members(), some.points(), some.expiring()))
          .containsExactly(2L, 40L, 0L);
    }
  }

  private static PointsWidget.Standing standing(
      LoyaltyBed loyalty, VisibleContacts visible, Programme club) {
    return PointsWidget.standing(
        loyalty.bed.sql, visible, club.id(), Instant.now().plus(Duration.ofDays(30)));
  }
}
