package com.example.frontdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestBeans;
import org.rapportcrm.testkit.TestDatabase;

// region testing
/** Visits on both databases, without a server. */
class VisitsTest {

  private static final Instant MORNING = Instant.parse("2026-05-17T08:00:00Z");

  private final List<NewInteraction> timeline = new ArrayList<>();

  @ParameterizedTest
  @EnumSource
  void aVisitIsNotedAndStandsOnTheTimeline(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "front-desk")) {
      TestBeans beans = beans(database);
      long contact = beans.contact("ada@example.org");

      beans.get(Visits.class).note(contact, " About the roof ");

      assertThat(beans.get(Visits.class).of(contact, 10))
          .singleElement()
          .satisfies(visit -> assertThat(visit.at()).isEqualTo(MORNING))
          .satisfies(visit -> assertThat(visit.note()).isEqualTo("About the roof"));
      assertThat(timeline).singleElement().satisfies(i -> assertThat(i.at()).isEqualTo(MORNING));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aVisitOfNobodyIsRefused(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core", "front-desk")) {
      Visits visits = beans(database).get(Visits.class);

      assertThatThrownBy(() -> visits.note(1_234, null))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("1,234");
      assertThat(visits.before(Long.MAX_VALUE, 10)).isEmpty();
    }
  }

  private TestBeans beans(TestDatabase database) {
    return TestBeans.of("front-desk", database)
        .with(Interactions.class, timeline::addAll)
        .at(MORNING);
  }
}
// endregion
