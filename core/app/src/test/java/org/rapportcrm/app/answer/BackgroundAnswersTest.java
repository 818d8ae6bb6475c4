package org.rapportcrm.app.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.page.SlowAnswer;
import org.rapportcrm.api.page.SlowAnswer.State;
import org.rapportcrm.app.security.Acting;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.visibility.Reach;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.testkit.SettableClock;

class BackgroundAnswersTest {

  private static final String QUESTION = "how many";
  private static final Duration LONG = Duration.ofSeconds(12);

  private final SettableClock clock = new SettableClock();
  private final Later later = new Later();
  private final BackgroundAnswers answers = new BackgroundAnswers(clock, new Acting(), later);
  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void whatIsQuickIsWorkedOutForEachQuestion() {
    later.atOnce = true;
    assertThat(answers.ask(QUESTION, worked::incrementAndGet).value()).isEqualTo(1);
    assertThat(answers.ask(QUESTION, worked::incrementAndGet))
        .isEqualTo(new SlowAnswer<>(2, clock.instant(), State.FRESH));
  }

  @Test
  void whatTakesLongIsBegunOnceAndKept() {
    assertThat(ask().isKnown()).isFalse();
    assertThat(ask().isWorking()).isTrue();
    assertThat(later.waiting).hasSize(1);

    Instant began = clock.instant();
    later.run();
    assertThat(ask()).isEqualTo(new SlowAnswer<>(1, began, State.KEPT));
    pass(Duration.ofMinutes(9));
    assertThat(ask().state()).isEqualTo(State.KEPT);
    pass(Duration.ofMinutes(2));
    assertThat(ask())
        .as("counted anew, the one before meanwhile")
        .isEqualTo(new SlowAnswer<>(1, began, State.WORKING));
    later.run();
    assertThat(ask().value()).isEqualTo(2);
  }

  @Test
  void thePageThatWaitedForASecondsWorkGetsItWhenItAsksAgain() {
    answers.ask(QUESTION, () -> takes(Duration.ofMillis(400)));
    later.run();
    pass(Duration.ofSeconds(1));
    assertThat(ask())
        .extracting(SlowAnswer::value, SlowAnswer::state)
        .containsExactly(1, State.KEPT);
    pass(Duration.ofSeconds(3));
    assertThat(ask().isWorking()).isTrue();
  }

  @Test
  void countingAnewBeginsOneWorkHoweverOftenItIsPressed() {
    ask();
    answers.again(QUESTION);
    ask();
    assertThat(later.waiting).as("the one under way").hasSize(1);
    later.run();
    assertThat(ask().state()).isEqualTo(State.KEPT);
    answers.again(QUESTION);
    answers.again(QUESTION);
    ask();
    assertThat(later.waiting).hasSize(1);
    assertThat(ask()).extracting(SlowAnswer::value, SlowAnswer::isWorking).containsExactly(1, true);
  }

  @Test
  void whoSeeTheSameShareTheWorkAndOthersDoNot() {
    as(person(1, Reach.ALL), this::ask);
    as(person(2, Reach.ALL), this::ask);
    assertThat(later.waiting).hasSize(1);
    as(person(3, Reach.OWN), this::ask);
    as(person(4, Reach.OWN), this::ask);
    assertThat(later.waiting).hasSize(3);
  }

  @Test
  void theWorkSeesWhatTheAskingPersonSees() {
    List<Long> users = new ArrayList<>();
    as(person(3, Reach.OWN), () -> answers.ask(QUESTION, () -> users.add(Acting.sight().user())));
    later.run();
    assertThat(users).containsExactly(3L);
  }

  @Test
  void whatFailsSaysSoAndIsTriedAgainOnlyWhenAskedToOrLater() {
    ask();
    later.run();
    answers.again(QUESTION);
    answers.ask(
        QUESTION,
        () -> {
          throw new IllegalStateException("no room");
        });
    later.run();
    assertThat(ask()).extracting(SlowAnswer::value, SlowAnswer::isFailed).containsExactly(1, true);
    assertThat(later.waiting).isEmpty();
    answers.again(QUESTION);
    assertThat(ask().isWorking()).isTrue();
  }

  private SlowAnswer<Integer> ask() {
    return answers.ask(QUESTION, () -> takes(LONG));
  }

  private int takes(Duration duration) {
    pass(duration);
    return worked.incrementAndGet();
  }

  private void pass(Duration duration) {
    clock.set(clock.instant().plus(duration));
  }

  private static void as(Identity person, Runnable work) {
    Acting.<Void, RuntimeException>as(
        person,
        () -> {
          work.run();
          return null;
        });
  }

  private static Identity person(long id, Reach reach) {
    Sight sight =
        new Sight(
            id, List.of(), reach == Reach.ALL ? Map.of() : Map.of(RecordKind.CONTACTS, reach));
    return new Identity(
        id, "P" + id, true, any -> true, null, null, Locale.ENGLISH, null, null, sight);
  }

  /** Works when it is told to, on the test's thread. */
  private static final class Later extends AbstractExecutorService {

    private final List<Runnable> waiting = new ArrayList<>();
    private boolean atOnce;

    @Override
    public void execute(Runnable work) {
      if (atOnce) {
        work.run();
      } else {
        waiting.add(work);
      }
    }

    void run() {
      List<Runnable> now = List.copyOf(waiting);
      waiting.clear();
      now.forEach(Runnable::run);
    }

    @Override
    public void shutdown() {}

    @Override
    public List<Runnable> shutdownNow() {
      return List.of();
    }

    @Override
    public boolean isShutdown() {
      return false;
    }

    @Override
    public boolean isTerminated() {
      return false;
    }

    @Override
    public boolean awaitTermination(long time, TimeUnit unit) {
      return true;
    }
  }
}
