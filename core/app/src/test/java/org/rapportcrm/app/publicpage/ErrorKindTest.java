package org.rapportcrm.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.ProblemException;

class ErrorKindTest {

  /** Stands for Faces' own, which a plain test has no need to load. */
  private static final class ViewExpiredException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void aPageThatWasOpenTooLongIsNoMistakeOfOurs() {
    Throwable wrapped = new IllegalStateException(new ViewExpiredException());

    assertThat(ErrorKind.of(500, wrapped)).isEqualTo(ErrorKind.EXPIRED);
  }

  @Test
  void unknownStatusesAreToldByTheirClass() {
    assertThat(ErrorKind.of(502, null)).isEqualTo(ErrorKind.FAILED);
    assertThat(ErrorKind.of(418, null)).isEqualTo(ErrorKind.BAD);
  }

  @Test
  void aRecordThatIsNotThereIsNoMistakeOfOursEither() {
    Throwable wrapped = new IllegalStateException(ProblemException.notFound("reward", 7));

    assertThat(ErrorKind.of(500, wrapped)).isEqualTo(ErrorKind.MISSING);
  }
}
