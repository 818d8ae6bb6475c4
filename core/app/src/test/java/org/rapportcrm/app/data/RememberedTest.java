package org.rapportcrm.app.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RememberedTest {

  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void itIsReadOnceForManyQuestions() {
    Remembered<Integer> value = new Remembered<>(reads::incrementAndGet);

    assertThat(value.get()).isEqualTo(value.get()).isOne();
  }

  @Test
  void aChangeIsSeenAtOnce() {
    Remembered<Integer> value = new Remembered<>(reads::incrementAndGet);
    value.get();

    value.forget();

    assertThat(value.get()).isEqualTo(2);
  }

  @Test
  void whatWasReadBeforeAChangeIsNotKeptAfterIt() {
    AtomicReference<Remembered<Integer>> self = new AtomicReference<>();
    self.set(
        new Remembered<>(
            () -> {
              int read = reads.incrementAndGet();
              if (read == 1) {
                self.get().forget();
              }
              return read;
            }));

    assertThat(self.get().get()).isOne();
    assertThat(self.get().get()).as("the change came while the first was read").isEqualTo(2);
  }
}
