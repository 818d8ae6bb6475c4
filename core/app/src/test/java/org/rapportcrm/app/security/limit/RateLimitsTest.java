package org.rapportcrm.app.security.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.rapportcrm.app.security.Identity;
import org.rapportcrm.app.security.Scope;
import org.rapportcrm.app.security.visibility.Sight;
import org.rapportcrm.testkit.KeptSettings;
import org.rapportcrm.testkit.SettableClock;

class RateLimitsTest {

  private static final Identity STRANGER = Identity.stranger(Locale.ENGLISH);
  private static final Identity SARA =
      new Identity(
          5L,
          "Sara",
          true,
          c -> true,
          Scope.READ,
          null,
          Locale.ENGLISH,
          ZoneOffset.UTC,
          null,
          Sight.EVERYTHING);

  private final KeptSettings settings = new KeptSettings();
  private final SettableClock clock = new SettableClock();
  private final RateLimits limits = new RateLimits(settings, clock);

  private Allowance token(String token) {
    return limits.count(SARA, "Bearer " + token, "1.1.1.1");
  }

  @Test
  void eachTokenHasItsOwnLimitAndANewOneEachMinute() {
    settings.put("core", RateLimits.PER_TOKEN, "3");
    clock.set(Instant.parse("2026-05-17T10:00:20Z"));
    for (int i = 0; i < 3; i++) {
      assertThat(token("a").isOver()).isFalse();
    }
    assertThat(token("a").isOver()).isTrue();
    assertThat(token("b").isOver()).isFalse();
    clock.set(Instant.parse("2026-05-17T10:01:00Z"));
    assertThat(token("a").isOver()).isFalse();
  }

  @Test
  void aTokenThatIsWrittenDifferentlyIsTheSameToken() {
    settings.put("core", RateLimits.PER_TOKEN, "1");
    assertThat(limits.count(SARA, "Bearer a", "1.1.1.1").isOver()).isFalse();
    assertThat(limits.count(SARA, " bearer   a ", "1.1.1.1").isOver()).isTrue();
  }

  @Test
  void theFieldsSayHowMuchIsLeftAndUntilWhen() {
    settings.put("core", RateLimits.PER_TOKEN, "3");
    clock.set(Instant.parse("2026-05-17T10:00:20Z"));
    assertThat(token("a").policyField()).isEqualTo("\"token\";q=3;w=60");
    assertThat(token("a").limitField()).isEqualTo("\"token\";r=1;t=40");
    token("a");
    assertThat(token("a").limitField()).as("never below nothing").isEqualTo("\"token\";r=0;t=40");
  }

  @Test
  void strangersAreCountedByTheirAddress() {
    settings.put("core", RateLimits.PER_ADDRESS, "1");
    assertThat(limits.count(STRANGER, "Bearer guess1", "6.6.6.6").isOver()).isFalse();
    assertThat(limits.count(STRANGER, "Bearer guess2", "6.6.6.6").isOver()).isTrue();
    assertThat(limits.count(STRANGER, null, "7.7.7.7").isOver()).isFalse();
    assertThat(token("a").isOver()).as("whose token holds is not held back").isFalse();
  }

  @Test
  void zeroIsNoLimitAndTheInstallationsOwnCommandsHaveNone() {
    settings.put("core", RateLimits.PER_TOKEN, "0");
    assertThat(token("a")).isNull();
    assertThat(limits.count(Identity.localCommand(), "Rapport-Key x", "127.0.0.1")).isNull();
  }

  @Test
  void aMinuteWithManySendersStaysBounded() {
    Windows windows = new Windows();
    for (int i = 0; i < 60_000; i++) {
      windows.count("sender " + i, 60);
    }
    assertThat(windows.count("sender 1", 61)).isEqualTo(2);
    assertThat(windows.count("one more", 61)).as("counted with the rest").isGreaterThan(9_000);
    assertThat(windows.count("one more", 61 + Duration.ofMinutes(1).toSeconds())).isEqualTo(1);
  }
}
