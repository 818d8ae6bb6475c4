package com.example.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.contact.Contacts;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.running.InsideRapport;

// region inside
/** Visits inside the program: with its transactions, its timeline and all other beans. */
@InsideRapport
class VisitsInsideTest {

  @Inject private Visits visits;
  @Inject private Contacts contacts;
  @Inject private Sql sql;

  @Test
  void aVisitStandsOnTheTimelineOfTheContact() {
    long mary = contacts.findOrCreate("mary@example.org", "Mary", "test").id();

    visits.note(mary, "About the roof");

    assertThat(timeline(mary)).isEqualTo(1);
  }

  @Test
  void ofAVisitThatIsRefusedNothingIsLeft() {
    long grace = contacts.findOrCreate("grace@example.org", "Grace", "test").id();

    assertThatThrownBy(() -> visits.note(grace, "x".repeat(10_000)))
        .isInstanceOf(ProblemException.class);

    assertThat(visits.of(grace, 10)).isEmpty();
    assertThat(timeline(grace)).isZero();
  }

  private long timeline(long contact) {
    return sql.number(
        "select count(*) from interaction where contact_id = ? and kind = ?", contact, Visits.KIND);
  }
}
// endregion
