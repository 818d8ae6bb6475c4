package org.rapportcrm.app.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.app.once.Sendings.Turn.Kind;
import org.rapportcrm.app.rest.IdempotencyStore;
import org.rapportcrm.testkit.TestDatabase;

class SendingsTest {

  private static final Sent FORM = new Sent("0123456789abcdef0123456789abcdef", "typed");
  private static final Sent CHANGED = new Sent(FORM.mark(), "typed anew");
  private static final String PLACE = "/console/contact/7";

  private static Sendings sendings(TestDatabase database, long millis) {
    return new Sendings(
        new IdempotencyStore(database.sql(), Clock.systemUTC()), Duration.ofMillis(millis));
  }

  @ParameterizedTest
  @EnumSource
  void whatWasDoneLeadsWhereItLedAndIsNotDoneAgain(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sendings sendings = sendings(database, 0);
      assertThat(sendings.take(1, FORM).kind()).isEqualTo(Kind.FIRST);
      sendings.done(1, FORM, PLACE);
      assertThat(sendings.take(1, FORM)).isEqualTo(new Sendings.Turn(Kind.DONE, PLACE));
      assertThat(sendings.take(1, CHANGED).kind()).isEqualTo(Kind.OTHER);
      assertThat(sendings.take(2, FORM).kind()).as("of somebody else").isEqualTo(Kind.FIRST);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasRefusedCanBeSentAgain(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sendings sendings = sendings(database, 0);
      sendings.take(1, FORM);
      sendings.refused(1, FORM);
      assertThat(sendings.take(1, CHANGED).kind()).isEqualTo(Kind.FIRST);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatBrokeOffIsNotDoneAgainUnasked(TestDatabase.Kind kind) {
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      sendings(database, 0).take(1, FORM);
      assertThat(sendings(database, 100).take(1, FORM).kind()).isEqualTo(Kind.UNSURE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofManyAtOnceOneDoesItAndTheOthersWaitForIt(TestDatabase.Kind kind) throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(4);
    try (TestDatabase database = TestDatabase.of(kind, "core")) {
      Sendings sendings = sendings(database, 20_000);
      AtomicInteger done = new AtomicInteger();
      List<Future<?>> pressed = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        pressed.add(
            hands.submit(
                () -> {
                  if (sendings.take(1, FORM).kind() == Kind.FIRST) {
                    done.incrementAndGet();
                    sendings.done(1, FORM, PLACE);
                  }
                }));
      }
      for (Future<?> one : pressed) {
        one.get();
      }
      assertThat(done).hasValue(1);
    } finally {
      hands.shutdown();
    }
  }
}
