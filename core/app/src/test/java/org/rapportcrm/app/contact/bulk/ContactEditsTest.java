package org.rapportcrm.app.contact.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.contact.Owners;
import org.rapportcrm.app.contact.Workshop;
import org.rapportcrm.app.contact.find.ContactRow;
import org.rapportcrm.app.contact.record.StageHistory;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.list.Lists;
import org.rapportcrm.app.list.Members;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.undo.Act;
import org.rapportcrm.app.undo.Acts;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class ContactEditsTest {

  private static final class Bench implements AutoCloseable {
    final Workshop shop;
    final Acts acts;
    final ContactEdits edits;
    final ContactUndo undo;

    Bench(TestDatabase.Kind kind) {
      shop = new Workshop(kind);
      Clock clock = Clock.fixed(Workshop.NOW, ZoneOffset.UTC);
      Refusals refusals = new Refusals((locale, key, arguments) -> key, FixedUser.withoutAccount());
      acts = new Acts(shop.sql, clock, FixedUser.withoutAccount());
      edits =
          new ContactEdits(
              shop.sql,
              shop.bulk,
              shop.trash,
              shop.tags,
              shop.lists,
              new Owners(shop.sql),
              acts,
              refusals);
      undo = new ContactUndo(shop.sql, shop.trash, shop.stages, new Quiet(), clock);
    }

    Act make(ContactEdit.Kind kind, String argument, List<Long> ids) {
      ContactEdit edit = new ContactEdit(kind, argument);
      long act = shop.in(() -> edits.begin(edit));
      shop.in(() -> edits.apply(edit, act, ids));
      return acts.find(act).orElseThrow();
    }

    int takeBack(Act act) {
      List<Long> records =
          shop.sql.list(
              "select record_id from undo_before where act_id = ? order by 1",
              row -> row.getLong(1),
              act.id());
      assertThat(records).hasSize(act.records());
      return shop.in(() -> undo.undo(act, records));
    }

    ContactRow row(long id) {
      return shop.finder.row(id).orElseThrow();
    }

    @Override
    public void close() {
      shop.close();
    }
  }

  private static final class Quiet extends Events {
    @Override
    public void fire(Object event) {}
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aStageIsTakenBackUnlessSomebodyChangedItSince(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long one = bench.shop.contact("firstName", "One", "lifeStage", "lead");
      long two = bench.shop.contact("firstName", "Two", "lifeStage", "customer");
      long vip = bench.shop.contact("firstName", "Vip", "lifeStage", "vip");
      Act act = bench.make(ContactEdit.Kind.STAGE, "vip", List.of(one, two, vip));
      assertThat(act.records()).isEqualTo(2);
      assertThat(bench.row(one).lifeStage()).isEqualTo("vip");

      bench.shop.in(() -> bench.shop.bulk.setStage(LifeStage.LAPSED, List.of(two)));
      assertThat(bench.takeBack(act)).isEqualTo(1);
      assertThat(bench.row(one).lifeStage()).isEqualTo("lead");
      assertThat(bench.row(two).lifeStage()).isEqualTo("lapsed");
      assertThat(bench.row(vip).lifeStage()).isEqualTo("vip");
      assertThat(bench.shop.stages.of(one))
          .extracting(StageHistory.Change::was, StageHistory.Change::became)
          .startsWith(tuple("vip", "lead"), tuple("lead", "vip"));
      assertThat(bench.shop.stages.of(two).get(0).became()).isEqualTo("lapsed");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aTagIsTakenOnlyFromThoseWhoDidNotHaveIt(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long had = bench.shop.contact("firstName", "Had");
      long got = bench.shop.contact("firstName", "Got");
      bench.shop.in(() -> bench.shop.bulk.tag("News", List.of(had)));
      Act act = bench.make(ContactEdit.Kind.TAG, "news", List.of(had, got));
      assertThat(bench.takeBack(act)).isEqualTo(1);
      assertThat(bench.row(had).tags()).containsExactly("News");
      assertThat(bench.row(got).tags()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void aTagThatWasTakenComesBack(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long had = bench.shop.contact("firstName", "Had");
      long never = bench.shop.contact("firstName", "Never");
      bench.shop.in(() -> bench.shop.bulk.tag("News", List.of(had)));
      Act act = bench.make(ContactEdit.Kind.UNTAG, "News", List.of(had, never));
      assertThat(bench.row(had).tags()).isEmpty();
      assertThat(bench.takeBack(act)).isEqualTo(1);
      assertThat(bench.row(had).tags()).containsExactly("News");
      assertThat(bench.row(never).tags()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void listsAndTheTrashGiveBackWhatTheyTook(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long one = bench.shop.contact("firstName", "One", "email", "one@example.org");
      long list = bench.shop.in(() -> bench.shop.lists.create(new Lists.Wish("Fair", null, null)));
      Act on = bench.make(ContactEdit.Kind.LIST, list + "", List.of(one));
      bench.shop.in(() -> bench.shop.members.set(list, List.of(one), "Guest", "accepted"));
      Act off = bench.make(ContactEdit.Kind.UNLIST, list + "", List.of(one));
      assertThat(bench.shop.lists.of(one)).isEmpty();
      assertThat(bench.takeBack(off)).isEqualTo(1);
      assertThat(bench.shop.members.of(one))
          .extracting(Members.Member::role, Members.Member::invitation)
          .containsExactly(tuple("Guest", "accepted"));
      assertThat(bench.shop.lists.of(one)).hasSize(1);
      assertThat(bench.takeBack(on)).isEqualTo(1);
      assertThat(bench.shop.lists.of(one)).isEmpty();

      Act gone = bench.make(ContactEdit.Kind.DELETE, null, List.of(one));
      assertThat(bench.shop.finder.row(one)).isEmpty();
      assertThat(bench.takeBack(gone)).isEqualTo(1);
      assertThat(bench.row(one).email()).isEqualTo("one@example.org");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void nobodyAsOwnerChangesNobodyWithoutOneAndAStageThatIsNoneIsRefused(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long one = bench.shop.contact("firstName", "One");
      assertThat(bench.make(ContactEdit.Kind.OWNER, "0", List.of(one)).records()).isZero();
      ContactEdit wrong = new ContactEdit(ContactEdit.Kind.STAGE, "friend");
      assertThatThrownBy(() -> bench.edits.begin(wrong)).isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.Kind.class)
  void anActIsForgottenWithItsBeforeValuesWhenItsTimeIsOver(TestDatabase.Kind kind) {
    try (Bench bench = new Bench(kind)) {
      long one = bench.shop.contact("firstName", "One");
      bench.make(ContactEdit.Kind.STAGE, "vip", List.of(one));
      assertThat(bench.acts.clean()).isZero();
      Clock later = Clock.fixed(Workshop.NOW.plus(Acts.KEPT), ZoneOffset.UTC);
      Acts then = new Acts(bench.shop.sql, later, FixedUser.withoutAccount());
      assertThat(then.newest(null, Long.MAX_VALUE, 10)).isEmpty();
      assertThat(bench.shop.in(then::clean)).isEqualTo(1);
      assertThat(bench.shop.sql.number("select count(*) from undo_before")).isZero();
      assertThat(Acts.KEPT).isEqualTo(Duration.ofDays(30));
    }
  }
}
