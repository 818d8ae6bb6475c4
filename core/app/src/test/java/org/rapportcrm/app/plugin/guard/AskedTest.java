package org.rapportcrm.app.plugin.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class AskedTest {

  private static final Duration SHORT = Duration.ofMillis(5);

  @Test
  void anAnswerThatIsThereIsTakenEvenWhenNoTimeIsLeft() {
    var asked = new Asked<>(CompletableFuture.completedFuture(Outcome.good("tea")));
    assertThat(asked.within(SHORT)).contains("tea");
    assertThat(asked.within(Duration.ofSeconds(-1))).contains("tea");
  }

  @Test
  void nobodyWaitsForAnAnswerThatDoesNotCome() {
    assertThat(new Asked<>(new CompletableFuture<Outcome<String>>()).within(SHORT)).isEmpty();
  }

  @Test
  void whatFailedOrCouldNotBeAskedHasNoAnswer() {
    var failed = CompletableFuture.completedFuture(Outcome.<String>failed(new Exception("no")));
    assertThat(new Asked<>(failed).within(SHORT)).isEmpty();
    var broken = CompletableFuture.<Outcome<String>>failedFuture(new LinkageError("no"));
    assertThat(new Asked<>(broken).within(SHORT)).isEmpty();
    assertThat(new Asked<String>(null).within(SHORT)).isEmpty();
  }
}
