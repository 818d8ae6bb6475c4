package org.rapportcrm.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rapportcrm.api.rest.ProblemException;

class RefusedPagesTest {

  @Test
  void aRefusalIsFoundBehindWhatFacesWrapsItIn() {
    Throwable wrapped = new ServletException(ProblemException.notFound("deal", 7));

    assertThat(RefusedPages.refusal(wrapped)).isEqualTo(404);
  }

  @Test
  void whatFailedStaysAFailure() {
    assertThat(RefusedPages.refusal(new IllegalStateException("the pool is empty"))).isZero();
    assertThat(RefusedPages.refusal(new ProblemException(503, "restarting", List.of()))).isZero();
  }
}
