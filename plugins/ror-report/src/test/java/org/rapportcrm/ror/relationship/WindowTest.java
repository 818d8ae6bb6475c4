package org.rapportcrm.ror.relationship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.FieldError;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.testkit.PluginMessages;
import org.rapportcrm.testkit.Spoken;

class WindowTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 5, 17);

  @Test
  void aLengthThatIsNoneIsRefusedInTheLanguageOfWhoAsks() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class, () -> Window.of(null, "P0D", TODAY, ZoneOffset.UTC));
    FieldError said =
        Spoken.in("fa", new PluginMessages("ror-report"), () -> refused.errors().get(0));
    assertThat(said)
        .isEqualTo(
            new FieldError(
                "window", "P0D مدت زمان نیست.", "دوره‌ای مانند P12M، P90D یا P1Y بنویسید."));
  }

  @Test
  void aYearThatNoReportReachesIsNoDay() {
    ProblemException refused =
        catchThrowableOfType(
            ProblemException.class,
            () -> Window.of("+999999999-12-31", null, TODAY, ZoneOffset.UTC));
    assertThat(refused.errors()).extracting(FieldError::field).containsExactly("asOf");
  }
}
