package org.rapportcrm.emailcampaigns.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsMerged;
import org.rapportcrm.api.contact.ContactsUnmerged;
import org.rapportcrm.emailcampaigns.sequence.Goals;
import org.rapportcrm.emailcampaigns.sequence.Start;
import org.rapportcrm.testkit.KeptMoves;
import org.rapportcrm.testkit.TestDatabase;

class MergingTest {

  @ParameterizedTest
  @EnumSource
  void theKeptContactGoesOnInBothSequencesAndNobodyIsInOneTwice(TestDatabase.Kind kind) {
    try (SequenceBed bed = new SequenceBed(kind)) {
      long both = bed.active(Start.BY_HAND, false, Goals.NONE).id();
      long one = bed.active(Start.BY_HAND, false, Goals.NONE).id();
      bed.enrolments.put(both, List.of(1L, 2L));
      bed.enrolments.put(one, List.of(2L));
      Merging merging = new Merging(bed.core.sql, new KeptMoves(bed.core.sql));

      merging.on(new ContactsMerged(1, 2));
      assertThat(bed.people.of(1)).extracting(Enrolment::sequenceId).containsOnly(both, one);
      assertThat(bed.people.of(2)).extracting(Enrolment::sequenceId).containsExactly(both);

      merging.on(new ContactsUnmerged(1, 2));
      assertThat(bed.people.of(1)).extracting(Enrolment::sequenceId).containsExactly(both);
      assertThat(bed.people.of(2)).hasSize(2);
    }
  }
}
