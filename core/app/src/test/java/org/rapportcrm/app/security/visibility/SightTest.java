package org.rapportcrm.app.security.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.security.Roles;

class SightTest {

  private static final String NARROW = "sales contacts own,service contacts team,sales deals team";

  @Test
  void aRoleThatIsNotNarrowedSeesAll() {
    Sight sight = RoleSight.read(7, List.of(Roles.VIEWER), NARROW, null);
    for (RecordKind kind : RecordKind.values()) {
      assertThat(sight.of(kind).all()).isTrue();
      assertThat(sight.of(kind).on("c").isEmpty()).isTrue();
    }
  }

  @Test
  void ofSeveralRolesTheWidestCounts() {
    assertThat(RoleSight.read(7, List.of(Roles.SALES), NARROW, "3").reach(RecordKind.CONTACTS))
        .isEqualTo(Reach.OWN);
    assertThat(
            RoleSight.read(7, List.of(Roles.SALES, Roles.SERVICE), NARROW, "3")
                .reach(RecordKind.CONTACTS))
        .isEqualTo(Reach.TEAM);
    assertThat(
            RoleSight.read(7, List.of(Roles.SALES, Roles.SERVICE), NARROW, "3")
                .reach(RecordKind.DEALS))
        .isEqualTo(Reach.ALL);
  }

  @Test
  void administratorsSeeEverythingWhateverTheTableSays() {
    Sight sight =
        RoleSight.read(
            7, List.of(Roles.SALES, Roles.ADMINISTRATOR), "administrator contacts own", null);
    assertThat(sight.reach(RecordKind.CONTACTS)).isEqualTo(Reach.ALL);
  }

  @Test
  void whoHasNoRoleAndWhatIsWrittenInAnUnknownWordRestrictsAsFarAsPossible() {
    assertThat(RoleSight.read(7, List.of(), null, null).reach(RecordKind.TASKS))
        .isEqualTo(Reach.OWN);
    assertThat(
            RoleSight.read(7, List.of(Roles.SALES), "sales tasks region", null)
                .reach(RecordKind.TASKS))
        .isEqualTo(Reach.OWN);
  }

  @Test
  void theConditionNamesTheOwnerAndTheTeams() {
    Visible own =
        new Sight(7L, List.of(3L), Map.of(RecordKind.TASKS, Reach.OWN)).of(RecordKind.TASKS);
    assertThat(own.on("t").sql()).isEqualTo(" and t.assignee_id = ?");
    assertThat(own.on("t").parameters()).containsExactly(7L);
    Visible team =
        new Sight(7L, List.of(3L, 4L), Map.of(RecordKind.DEALS, Reach.TEAM)).of(RecordKind.DEALS);
    assertThat(team.on("d").sql()).isEqualTo(" and (d.owner_id = ? or d.team_id = any(?))");
    assertThat(team.on("d").parameters()).containsExactly(7L, List.of(3L, 4L));
    assertThat(team.key("x.deal_id").sql())
        .isEqualTo(
            " and x.deal_id in (select seen.id from deal seen where 1 = 1"
                + " and (seen.owner_id = ? or seen.team_id = any(?)))");
  }

  @Test
  void aTeamReachWithoutTeamIsOnesOwn() {
    Visible visible =
        new Sight(7L, List.of(), Map.of(RecordKind.DEALS, Reach.TEAM)).of(RecordKind.DEALS);
    assertThat(visible.on("d").sql()).isEqualTo(" and d.owner_id = ?");
    assertThat(visible.includes(7L, null)).isTrue();
    assertThat(visible.includes(null, null)).isFalse();
  }

  @Test
  void aSingleRecordIsJudgedLikeARowOfAList() {
    Visible visible =
        new Sight(7L, List.of(3L), Map.of(RecordKind.CONTACTS, Reach.TEAM)).of(RecordKind.CONTACTS);
    assertThat(visible.includes(7L, null)).isTrue();
    assertThat(visible.includes(8L, 3L)).isTrue();
    assertThat(visible.includes(8L, 4L)).isFalse();
    assertThat(visible.includes(null, null)).isFalse();
  }

  @Test
  void peopleWhoSeeAllHaveEqualSightAndAnOwnerIsOnlyGivenToThoseWhoDoNot() {
    Sight all = new Sight(7L, List.of(3L), Map.of());
    assertThat(all.of(RecordKind.CONTACTS)).isEqualTo(Sight.EVERYTHING.of(RecordKind.CONTACTS));
    assertThat(all.ownerOfNew(RecordKind.CONTACTS)).isNull();
    assertThat(all.teamOfNew()).isEqualTo(3L);
    assertThat(
            new Sight(7L, List.of(), Map.of(RecordKind.CONTACTS, Reach.OWN))
                .ownerOfNew(RecordKind.CONTACTS))
        .isEqualTo(7L);
    assertThat(Sight.EVERYTHING.teamOfNew()).isNull();
  }
}
