package org.rapportcrm.app.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapportcrm.app.segment.SegmentsUnderTest.rule;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

class StoredSegmentsTest {

  private static final String POINTS = "{'field':'loyalty.points','op':'gte','value':10}";
  private static final String CITY = "{'field':'contact.city','op':'eq','value':'shiraz'}";

  @ParameterizedTest
  @EnumSource
  void aSegmentIsAlwaysCurrent(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      Segment segment = test.add("Shiraz", CITY);
      assertThat(test.segments.count(segment.rule())).isZero();
      test.contact("Shiraz");
      assertThat(test.segments.count(segment.rule())).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void membersComePageByPageWithoutGapsOrRepeats(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      List<Long> expected = new ArrayList<>();
      for (int i = 0; i < 7; i++) {
        expected.add(test.contact("Shiraz"));
        test.contact("Yazd");
      }
      List<Long> found = new ArrayList<>();
      List<Long> page;
      do {
        long last = found.isEmpty() ? 0 : found.get(found.size() - 1);
        page = test.members.ids(test.compiler.compile(rule(CITY)), last, 3);
        found.addAll(page);
      } while (!page.isEmpty());
      assertThat(found).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aContactIsFoundByAddressCustomerNumberOrKeyAsTyped(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long id = test.contact("Yazd");
      test.sql.update("update contact set email_folded = 'a@b.org', external_id = 'K-7'");
      assertThat(test.members.idOf(" A@b.org ")).contains(id);
      assertThat(test.members.idOf("K-7")).contains(id);
      assertThat(test.members.idOf("#" + id)).contains(id);
      assertThat(test.members.idOf("nobody")).isEmpty();
      assertThat(test.members.idOf(null)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSegmentWhosePluginRestsNamesWhatItNeedsAndIsBackWithIt(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      Segment segment = test.add("Rich", "{'not':" + POINTS + "}");
      test.contact("Yazd");
      var criterion = test.plugin.remove(0);
      ProblemException refused =
          catchThrowableOfType(ProblemException.class, () -> test.segments.count(segment.id()));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused).hasMessageContaining("Rich").hasMessageContaining("loyalty.points");
      assertThat(refused.errors().get(0).field()).isEqualTo("rule.not.field");
      assertThat(refused.errors().get(0).remedy())
          .isEqualTo("segments.rule.plugin.remedy [loyalty]");
      test.plugin.add(criterion);
      assertThat(test.segments.count(segment.id())).isOne();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSegmentWhosePluginRestsCanBeRenamedButNotExtendedByItsFields(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      Segment segment = test.add("Rich", POINTS);
      test.plugin.clear();
      test.editing.change(segment.id(), new SegmentInput("Richer", null, segment.rule(), null));
      assertThat(test.store.find("richer")).isPresent();
      String other = "{'field':'loyalty.points','op':'gte','value':11}";
      assertThat(refused(() -> change(test, segment, other)).status()).isEqualTo(400);
      assertThat(refused(() -> change(test, segment, "{'all':[" + POINTS + "," + other + "]}")))
          .hasMessageContaining("loyalty.points");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aNameIsTakenOnceHoweverItIsWritten(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      test.add("شيراز", CITY);
      ProblemException refused = refused(() -> test.add("شیراز ", CITY));
      assertThat(refused.status()).isEqualTo(409);
      assertThat(refused.errors()).extracting(FieldError::field).containsExactly("name");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSegmentThatAnotherNamesStaysAndNoneMayContainItself(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      Segment inner = test.add("Inner", CITY);
      test.add("Outer", "{'field':'segment','op':'in','value':['inner']}");
      assertThat(refused(() -> test.editing.remove(inner.id()))).hasMessageContaining("Outer");
      String cycle = "{'field':'segment','op':'in','value':['Outer']}";
      assertThat(refused(() -> change(test, inner, cycle)))
          .hasMessageContaining("Inner → Outer → Inner");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangeOfAnOldVersionIsRefused(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      Segment segment = test.add("A", CITY);
      SegmentInput change = new SegmentInput("B", null, segment.rule(), segment.version());
      test.editing.change(segment.id(), change);
      assertThat(refused(() -> test.editing.change(segment.id(), change)).status()).isEqualTo(409);
    }
  }

  private static void change(SegmentsUnderTest test, Segment segment, String rule) {
    test.editing.change(segment.id(), new SegmentInput(segment.name(), null, rule(rule), null));
  }

  private static ProblemException refused(Runnable work) {
    return catchThrowableOfType(ProblemException.class, work::run);
  }
}
