package org.rapportcrm.emailcampaigns.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.emailcampaigns.Endless;
import org.rapportcrm.emailcampaigns.Step;
import org.rapportcrm.testkit.TestDatabase;

class DueJobTest {

  private static final long PLANNER = 7;

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aPlannedCampaignReachesWhomItsPlannerSeesByThen(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = planned(bed);
      bed.sql.update("update consent set given = true");

      run(bed, true);

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.SENDING);
      assertThat(bed.sql.list("select contact_id from delivery", row -> row.getLong(1)))
          .containsExactly(2L);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whoMayNotSignInAnyMoreSendsNothing(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = planned(bed);

      run(bed, false);

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.DRAFT);
      assertThat(bed.campaigns.get(id).problem()).isEqualTo("Gone.");
      assertThat(bed.sql.number("select count(*) from delivery_batch")).isZero();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void whoMayNotSendAnyMoreSendsNothing(TestDatabase.Kind kind) {
    try (CampaignBed bed = new CampaignBed(kind)) {
      long id = planned(bed);
      bed.user.allowed = false;

      run(bed, true);

      assertThat(bed.campaigns.get(id).state()).isEqualTo(State.DRAFT);
      assertThat(bed.campaigns.get(id).problem()).contains("planned it");
    }
  }

  /** A campaign that is due, given its time by the planner. */
  private static long planned(CampaignBed bed) {
    bed.sql.update(
        "insert into app_user (id, email, email_folded, name, created_at)"
            + " values (?, 'p@example.com', 'p@example.com', 'Parisa', current_timestamp)",
        PLANNER);
    bed.sql.update("update consent set given = true");
    long id = bed.draft().id();
    Instant at = bed.clock.instant().plus(Duration.ofHours(1));
    bed.user.id = PLANNER;
    assertThat(bed.sending.start(id, at).plannedBy()).isEqualTo("Parisa");
    bed.user.id = null;
    bed.clock.set(at);
    return id;
  }

  private static void run(CampaignBed bed, boolean active) {
    new DueJob(
            bed.sql,
            bed.clock,
            bed.sending,
            new Step(),
            (userId, work) -> {
              if (!active) {
                throw ProblemException.conflict("Gone.", "Plan it anew.");
              }
              bed.user.id = userId;
              work.run();
              bed.user.id = null;
            })
        .run(new Endless());
  }
}
