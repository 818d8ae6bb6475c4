package org.rapportcrm.app.mailin.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HtmlTextTest {

  /** Anybody may send such a mail: it must not keep a processor busy for minutes. */
  @Test
  void aMessageOfNothingButBlanksIsReadAtOnce() {
    String blanks = "\u00a0".repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(HtmlText.of(blanks + "a")).isEqualTo("a"));
  }

  @Test
  void blanksAtTheEndsOfLinesAreGoneAndThoseWithinStay() {
    assertThat(HtmlText.of("<p>one&nbsp; two &nbsp;</p><p>&nbsp; three</p>"))
        .isEqualTo("one  two\n\nthree");
  }
}
