package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {

  private static final Duration LONG = Duration.ofHours(1);

  private final AtomicInteger worked = new AtomicInteger();

  @Test
  void manyWhoAskAtOnceGetTheWorkOfOne() {
    SharedAnswers<String, Integer> answers = new SharedAnswers<>(LONG, 10);
    CountDownLatch asked = new CountDownLatch(2);
    List<CompletableFuture<Integer>> all =
        IntStream.range(0, 2)
            .mapToObj(
                any ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          asked.countDown();
                          return answers.get("people", () -> slowly(asked));
                        }))
            .toList();

    assertThat(all).allSatisfy(one -> assertThat(one.join()).isOne());
    assertThat(worked).hasValue(1);
  }

  @Test
  void whileItIsWorkedOutAnewOthersGetTheOneBefore() {
    SharedAnswers<String, Integer> answers = new SharedAnswers<>(Duration.ZERO, 10);
    answers.get("people", worked::incrementAndGet);

    int[] seenMeanwhile = new int[1];
    int fresh =
        answers.get(
            "people",
            () -> {
              seenMeanwhile[0] =
                  CompletableFuture.supplyAsync(() -> answers.get("people", () -> -1)).join();
              return worked.incrementAndGet();
            });

    assertThat(seenMeanwhile[0]).isOne();
    assertThat(fresh).isEqualTo(2);
  }

  @Test
  void whatIsForgottenIsWorkedOutAgain() {
    SharedAnswers<String, Integer> answers = new SharedAnswers<>(LONG, 10);
    answers.get("people", worked::incrementAndGet);
    answers.forget();

    assertThat(answers.get("people", worked::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void afterAFailureTheNextWhoAsksTriesAgain() {
    SharedAnswers<String, Integer> answers = new SharedAnswers<>(LONG, 10);
    assertThatThrownBy(
            () ->
                answers.get(
                    "people",
                    () -> {
                      throw new IllegalStateException("away");
                    }))
        .hasMessage("away");

    assertThat(answers.get("people", worked::incrementAndGet)).isOne();
  }

  @Test
  void noMoreAreKeptThanAllowed() {
    SharedAnswers<String, Integer> answers = new SharedAnswers<>(LONG, 1);
    answers.get("people", worked::incrementAndGet);
    answers.get("companies", worked::incrementAndGet);

    assertThat(answers.get("people", worked::incrementAndGet)).isEqualTo(3);
  }

  /** Is at work until both have asked. */
  private int slowly(CountDownLatch asked) {
    try {
      asked.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return worked.incrementAndGet();
  }
}
