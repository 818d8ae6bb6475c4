package org.rapportcrm.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContrastTest {

  @Test
  void blackOnWhiteIsTwentyOneAndTheOrderDoesNotMatter() {
    assertThat(ratio("#000", "#fff")).isEqualTo(21);
    assertThat(ratio("#ffffff", "#000000")).isEqualTo(21);
    assertThat(ratio("#123456", "#123456")).isEqualTo(1);
  }

  /** The greys that WCAG's own techniques and every checker name as the border of AA. */
  @Test
  void theKnownBordersOfLevelAaAreFound() {
    assertThat(ratio("#767676", "#ffffff")).isCloseTo(4.54, within(0.005));
    assertThat(ratio("#777777", "#ffffff"))
        .isCloseTo(4.48, within(0.005))
        .isLessThan(Contrast.TEXT);
    assertThat(ratio("#ff0000", "#ffffff")).isCloseTo(4.00, within(0.005));
    assertThat(ratio("#0000ff", "#ffffff")).isCloseTo(8.59, within(0.005));
  }

  @Test
  void aRatioIsNeverShownAsMoreThanItIs() {
    assertThat(Contrast.shown(4.499)).isEqualTo(4.4);
    assertThat(Contrast.shown(4.5)).isEqualTo(4.5);
  }

  @Test
  void whatIsNoPlainColourIsNone() {
    assertThat(Rgb.of("red")).isEmpty();
    assertThat(Rgb.of("#12345")).isEmpty();
    assertThat(Rgb.of("#11223344")).isEmpty();
    assertThat(Rgb.of("#1Af")).contains(new Rgb(0x11, 0xaa, 0xff));
  }

  private static double ratio(String one, String other) {
    return Contrast.ratio(Rgb.of(one).orElseThrow(), Rgb.of(other).orElseThrow());
  }
}
