package org.rapportcrm.app.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Block;
import org.rapportcrm.api.message.Composer;
import org.rapportcrm.api.message.Deliveries.NewBatch;
import org.rapportcrm.api.message.Deliveries.Report;
import org.rapportcrm.api.message.Deliveries.State;
import org.rapportcrm.api.message.MessageDesign;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.api.segment.Segments;
import org.rapportcrm.app.delivery.engine.Batches;
import org.rapportcrm.testkit.FixedUser;
import org.rapportcrm.testkit.TestDatabase;

class StoredBatchesTest {

  private static final MessageDesign DESIGN =
      new MessageDesign("Hi", "", "en", List.of(Block.of("text", Map.of("text", "Hi"))));

  @ParameterizedTest
  @EnumSource
  void aBatchIsMadeOnceAndNobodyIsInItTwice(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      new Batches(database.dataSource()).contacts(10);
      StoredBatches batches = batches(database.sql());
      long id = batches.prepare(batch("campaign:1"));
      assertThat(batches.prepare(batch("campaign:1"))).isEqualTo(id);
      assertThat(batches.addContacts(id, List.of(1L, 2L, 3L, 99L))).isEqualTo(3);
      assertThat(batches.addSegment(id, 7)).isEqualTo(3);
      assertThat(batches.addSegment(id, 7)).isZero();
      Report report = batches.report(id);
      assertThat(report.state()).isEqualTo(State.PREPARED);
      assertThat(report.recipients()).isEqualTo(6);
      assertThat(report.queued()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aBatchStartsPausesAndIsGivenUp(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      new Batches(database.dataSource()).contacts(3);
      StoredBatches batches = batches(database.sql());
      long id = batches.prepare(batch("campaign:1"));
      batches.addContacts(id, List.of(1L, 2L, 3L));
      batches.start(id);
      assertThat(batches.report(id).state()).isEqualTo(State.SENDING);
      batches.pause(id);
      assertThat(batches.report(id).state()).isEqualTo(State.PAUSED);
      batches.cancel(id);
      Report report = batches.report(id);
      assertThat(report.state()).isEqualTo(State.CANCELLED);
      assertThat(report.queued()).isZero();
      assertThatThrownBy(() -> batches.start(id)).isInstanceOf(ProblemException.class);
      assertThatThrownBy(() -> batches.report(id + 1)).isInstanceOf(ProblemException.class);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsUnknownIsSentAgainOrGivenUpByAPerson(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      new Batches(database.dataSource()).contacts(3);
      StoredBatches batches = batches(database.sql());
      long id = batches.prepare(batch("campaign:1"));
      batches.addContacts(id, List.of(1L, 2L, 3L));
      database.sql().update("update delivery set state = 'UNKNOWN' where contact_id < 3");
      database.sql().update("update delivery set state = 'SENT' where contact_id = 3");
      database.sql().update("update delivery_batch set state = 'SENT'");
      assertThat(batches.report(id).unknown()).isEqualTo(2);
      assertThat(batches.resendUnknown(id)).isEqualTo(2);
      assertThat(batches.report(id).state()).isEqualTo(State.SENDING);
      database.sql().update("update delivery set state = 'UNKNOWN' where contact_id < 3");
      assertThat(batches.skipUnknown(id)).isEqualTo(2);
      assertThat(batches.report(id).failed()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneMessageNeedsARealAddress(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      StoredBatches batches = batches(database.sql());
      assertThatThrownBy(() -> batches.sendOne("nobody", null, DESIGN))
          .isInstanceOf(ProblemException.class);
      batches.sendOne(" Sara@Example.org ", null, DESIGN);
      assertThat(
              database
                  .sql()
                  .first(
                      "select d.address_folded from delivery d join delivery_batch b"
                          + " on b.id = d.batch_id where b.direct and b.state = 'SENDING'",
                      row -> row.getString(1)))
          .contains("sara@example.org");
    }
  }

  private static NewBatch batch(String reference) {
    return new NewBatch("test", reference, "Test", "marketing", DESIGN, null, null, null);
  }

  private static StoredBatches batches(Sql sql) {
    Segments segments =
        proxy(
            Segments.class,
            new Segments.Compiled(
                "select s.id from contact s where s.id > ? and s.id < 7", List.of(2L)));
    return new StoredBatches(
        sql,
        Clock.systemUTC(),
        segments,
        proxy(Composer.class, "{}"),
        null,
        event(),
        FixedUser.withoutAccount());
  }

  @SuppressWarnings("unchecked")
  private static Event<StoredBatches.Wake> event() {
    return proxy(Event.class, null);
  }

  private static <T> T proxy(Class<T> type, Object answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (p, method, arguments) -> answer));
  }
}
