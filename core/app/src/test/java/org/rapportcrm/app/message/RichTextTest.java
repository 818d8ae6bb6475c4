package org.rapportcrm.app.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RichTextTest {

  @Test
  void manyBlanksCostNoTime() {
    String text = "a" + " ".repeat(300_000) + "b";
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> assertThat(RichText.toPlain(text)).isEqualTo(text));
  }

  @Test
  void blanksAtTheEndsOfLinesAreLeftOut() {
    assertThat(RichText.toPlain("one  two \t<br />three")).isEqualTo("one  two\nthree");
  }
}
