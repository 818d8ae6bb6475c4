package org.rapportcrm.app.publicpage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SubmissionTest {

  @Test
  void aTokenIsOnePathSegmentOfUrlSafeLetters() {
    assertThat(Submission.token("/aB3_-x.~")).contains("aB3_-x.~");
    assertThat(Submission.token("/a/b")).isEmpty();
    assertThat(Submission.token("/")).isEmpty();
    assertThat(Submission.token(null)).isEmpty();
    assertThat(Submission.token("/<script>")).isEmpty();
    assertThat(Submission.token("/" + "a".repeat(201))).isEmpty();
  }
}
