package org.rapportcrm.app.contact.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.app.contact.find.ContactFrequency.LONGEST_WALK;
import static org.rapportcrm.app.contact.find.ContactFrequency.walk;

import org.junit.jupiter.api.Test;

class ContactFrequencyTest {

  @Test
  void aPageOfWhatManyHaveIsWalkedTo() {
    assertThat(walk(50, 21, LONGEST_WALK)).isEqualTo(LONGEST_WALK);
    assertThat(walk(1000, 200, LONGEST_WALK)).isEqualTo(LONGEST_WALK);
  }

  @Test
  void whatNobodyOfTheSampleHasIsGathered() {
    assertThat(walk(0, 1, LONGEST_WALK)).isZero();
  }

  @Test
  void aWalkIsBegunOnlyIfAThirdOfItShouldDo() {
    assertThat(walk(4, 21, LONGEST_WALK)).isZero();
    assertThat(walk(5, 21, LONGEST_WALK)).isEqualTo(LONGEST_WALK);
    assertThat(walk(40, 201, LONGEST_WALK)).isZero();
  }
}
