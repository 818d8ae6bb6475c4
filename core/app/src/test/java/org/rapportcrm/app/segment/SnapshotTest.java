package org.rapportcrm.app.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.rapportcrm.app.segment.SegmentsUnderTest.rule;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.contact.ContactsErased;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.SegmentMembershipChanged;
import org.rapportcrm.testkit.TestDatabase;

class SnapshotTest {

  private static final String CITY = "{'field':'contact.city','op':'eq','value':'shiraz'}";
  private static final String POINTS = "{'field':'loyalty.points','op':'gte','value':10}";

  @ParameterizedTest
  @EnumSource
  void aSnapshotHoldsFromTheStartAndMovesWhenItIsRefreshed(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long stays = test.contact("Shiraz");
      long moves = test.contact("Shiraz");
      Segment segment = test.addSnapshot("Shiraz", CITY);
      assertThat(ids(test, segment)).containsExactly(stays, moves);
      test.told.clear();

      long comes = test.contact("Shiraz");
      test.sql.update("update contact set city = 'Yazd' where id = ?", moves);
      assertThat(ids(test, segment)).containsExactly(stays, moves);

      test.refresh.ask(segment.id());
      assertThat(ids(test, segment)).containsExactly(stays, comes);
      assertThat(test.segments.count(segment.id())).isEqualTo(2);
      assertThat(test.told)
          .containsExactly(
              new SegmentMembershipChanged(segment.id(), List.of(comes), List.of(moves)));
      assertThat(test.store.find(segment.id()).orElseThrow().snapshot())
          .isEqualTo(new Snapshot(false, SegmentsUnderTest.NOW, 1, 1));
      assertThat(test.snapshots.since(segment.id(), comes)).contains(SegmentsUnderTest.NOW);
      assertThat(test.snapshots.since(segment.id(), moves)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRefreshThatChangesNothingTellsNobody(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      test.contact("Shiraz");
      Segment segment = test.addSnapshot("Shiraz", CITY);
      test.told.clear();
      test.refresh.ask(segment.id());
      assertThat(test.told).isEmpty();
      assertThat(test.snapshots.sizes(segment.id(), LocalDate.EPOCH))
          .extracting(SnapshotStore.Size::members)
          .containsExactly(1L);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFrozenSnapshotStandsStillUntilItIsReleased(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long first = test.contact("Shiraz");
      Segment segment = test.addSnapshot("Shiraz", CITY);
      freeze(test, segment, true);
      long late = test.contact("Shiraz");
      assertThat(refused(() -> test.refresh.ask(segment.id())).status()).isEqualTo(409);
      test.refresh.refreshDue(segment.id());
      assertThat(test.snapshots.due(SegmentsUnderTest.NOW)).isEmpty();
      assertThat(ids(test, segment)).containsExactly(first);

      freeze(test, segment, false);
      assertThat(ids(test, segment)).containsExactly(first, late);
      assertThat(test.snapshots.due(SegmentsUnderTest.NOW)).containsExactly(segment.id());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoIsInTheTrashOrErasedIsInNoSnapshotFrozenOrNot(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long trashed = test.contact("Shiraz");
      long erased = test.contact("Shiraz");
      long stays = test.contact("Shiraz");
      Segment moving = test.addSnapshot("Moving", CITY);
      Segment frozen = test.addSnapshot("Frozen", CITY);
      freeze(test, frozen, true);
      test.told.clear();

      test.sql.update("update contact set deleted_at = current_timestamp where id = ?", trashed);
      test.sql.update("delete from contact where id = ?", erased);
      test.refresh.on(new ContactsErased(List.of(erased)));
      assertThat(test.told)
          .containsExactly(
              new SegmentMembershipChanged(moving.id(), List.of(), List.of(erased)),
              new SegmentMembershipChanged(frozen.id(), List.of(), List.of(erased)));
      for (Segment segment : List.of(moving, frozen)) {
        assertThat(ids(test, segment)).containsExactly(stays);
        assertThat(test.segments.count(segment.id())).isOne();
        assertThat(test.snapshots.since(segment.id(), trashed)).isEmpty();
      }

      test.told.clear();
      test.refresh.ask(moving.id());
      assertThat(test.told)
          .containsExactly(new SegmentMembershipChanged(moving.id(), List.of(), List.of(trashed)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void eventsCarryAtMostAThousandContacts(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      many(test, 1, 1500, "Shiraz");
      Segment segment = test.addSnapshot("Shiraz", CITY);
      test.told.clear();
      test.sql.update("update contact set city = 'Yazd' where id <= 1500");
      many(test, 2001, 2700, "Shiraz");
      test.refresh.ask(segment.id());
      assertThat(test.told).extracting(told -> told.left().size()).containsExactly(1000, 500, 0);
      assertThat(test.told).extracting(told -> told.joined().size()).containsExactly(0, 500, 200);
      assertThat(test.told.stream().flatMap(told -> told.joined().stream()))
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aRuleThatNamesASnapshotAsksItsMembers(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long member = test.contact("Shiraz");
      Segment kept = test.addSnapshot("Kept", CITY);
      long late = test.contact("Shiraz");
      Segment in = test.add("In", "{'field':'segment','op':'eq','value':'Kept'}");
      Segment out = test.add("Out", "{'field':'segment','op':'ne','value':'Kept'}");
      assertThat(ids(test, in)).containsExactly(member);
      assertThat(ids(test, out)).containsExactly(late);
      String circle = "{'field':'segment','op':'eq','value':'In'}";
      assertThat(
              refused(
                  () ->
                      test.editing.change(
                          kept.id(), new SegmentInput("Kept", null, rule(circle), null))))
          .hasMessageContaining("Kept → In → Kept");
      Segment other = test.addSnapshot("Other", "{'field':'segment','op':'eq','value':'In'}");
      String way = "{'field':'segment','op':'eq','value':'Other'}";
      assertThat(
              refused(
                  () ->
                      test.editing.change(in.id(), new SegmentInput("In", null, rule(way), null))))
          .hasMessageContaining("In → Other");
      assertThat(ids(test, other)).containsExactly(member);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotKeepsItsMembersWhileThePluginOfItsRuleRests(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      long rich = test.contact("Yazd");
      test.sql.update("insert into contact_points (contact_id, points) values (?, 20)", rich);
      Segment segment = test.addSnapshot("Rich", POINTS);
      test.plugin.clear();
      assertThat(ids(test, segment)).containsExactly(rich);
      assertThat(refused(() -> test.refresh.ask(segment.id()))).hasMessageContaining("loyalty");
      test.editing.change(segment.id(), new SegmentInput("Richer", null, segment.rule(), null));
      assertThat(ids(test, segment)).containsExactly(rich);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotThatBecomesARuleAgainKeepsNothing(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      SegmentsUnderTest test = new SegmentsUnderTest(database.sql());
      test.contact("Shiraz");
      Segment segment = test.addSnapshot("Shiraz", CITY);
      test.contact("Shiraz");
      Segment changed =
          test.editing.change(
              segment.id(),
              new SegmentInput("Shiraz", null, rule(CITY), null, SegmentKind.RULE, null));
      assertThat(changed.snapshot()).isNull();
      assertThat(ids(test, changed)).hasSize(2);
      assertThat(test.sql.number("select count(*) from segment_member")).isZero();
      assertThat(refused(() -> test.refresh.ask(segment.id())).status()).isEqualTo(409);
    }
  }

  private static void freeze(SegmentsUnderTest test, Segment segment, boolean frozen) {
    test.editing.change(
        segment.id(),
        new SegmentInput(segment.name(), null, segment.rule(), null, SegmentKind.SNAPSHOT, frozen));
  }

  private static void many(SegmentsUnderTest test, int from, int to, String city) {
    for (int id = from; id <= to; id++) {
      test.sql.update(
          "insert into contact (id, city, created_at, updated_at)"
              + " values (?, ?, current_timestamp, current_timestamp)",
          id,
          city);
    }
  }

  private static List<Long> ids(SegmentsUnderTest test, Segment segment) {
    return test.members.ids(test.segments.compile(segment.id()), 0, 100);
  }

  private static ProblemException refused(Runnable work) {
    return catchThrowableOfType(ProblemException.class, work::run);
  }
}
