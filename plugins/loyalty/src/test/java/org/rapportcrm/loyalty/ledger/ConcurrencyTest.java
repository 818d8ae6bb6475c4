package org.rapportcrm.loyalty.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.TestDatabase;

/** Many at once: nobody overdraws, and one key is one entry. */
class ConcurrencyTest {

  private static final int ROUNDS = Integer.getInteger("loyalty.rounds", 3);

  @ParameterizedTest
  @EnumSource
  void ofTwoHundredRedemptionsForHalfThePointsExactlyOneHundredSucceed(TestDatabase.Kind kind)
      throws Exception {
    try (LedgerBed bed = new LedgerBed(kind)) {
      for (int round = 0; round < ROUNDS; round++) {
        long contact = bed.contact(100 + round);
        bed.earn(contact, 600);
        bed.earn(contact, 400);
        AtomicInteger refused = new AtomicInteger();

        List<Boolean> done =
            atOnce(
                200,
                i -> {
                  try {
                    bed.redeem(contact, 10);
                    return true;
                  } catch (ProblemException e) {
                    refused.incrementAndGet();
                    return false;
                  }
                });

        assertThat(Collections.frequency(done, true)).isEqualTo(100);
        assertThat(refused).hasValue(100);
        assertThat(bed.balance(contact)).isZero();
      }
      assertThat(bed.faults()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneKeySentAHundredTimesAtOnceIsOneEntryAndOneAnswer(TestDatabase.Kind kind)
      throws Exception {
    try (LedgerBed bed = new LedgerBed(kind)) {
      long contact = bed.contact(100);
      Posting posting = bed.posting(contact, 10, null, "the-same");

      Set<Entry> answers =
          new HashSet<>(atOnce(100, i -> bed.in(() -> bed.ledger.earn(bed.programme, posting))));

      assertThat(answers).hasSize(1);
      assertThat(bed.balance(contact)).isEqualTo(10);
      assertThat(bed.sql.number("select count(*) from loyalty_entry")).isEqualTo(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void twoContactsWithOneKeyGetOneEntryAndOneClearAnswer(TestDatabase.Kind kind) throws Exception {
    try (LedgerBed bed = new LedgerBed(kind)) {
      bed.contact(100);
      bed.contact(101);
      List<Integer> statuses =
          atOnce(
              40,
              i -> {
                try {
                  bed.in(
                      () ->
                          bed.ledger.earn(
                              bed.programme, bed.posting(100 + i % 2, 10, null, "one-key")));
                  return 201;
                } catch (ProblemException e) {
                  return e.status();
                }
              });

      assertThat(statuses).containsOnly(201, 422);
      assertThat(bed.sql.number("select count(*) from loyalty_entry")).isEqualTo(1);
      assertThat(bed.faults()).isEmpty();
    }
  }

  /** Work that knows its number. */
  private interface Numbered<T> {
    T run(int number) throws Exception;
  }

  private static <T> List<T> atOnce(int times, Numbered<T> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(64);
    try {
      CountDownLatch start = new CountDownLatch(1);
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < times; i++) {
        int number = i;
        Callable<T> one =
            () -> {
              start.await();
              return work.run(number);
            };
        futures.add(threads.submit(one));
      }
      start.countDown();
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
