package org.rapportcrm.theme;

/** How well something is told from what is behind it, by WCAG 2.x, success criterion 1.4.3. */
public final class Contrast {

  /** The least for text, level AA. */
  public static final double TEXT = 4.5;

  /** The least for what is drawn: borders of inputs, rings round the focus, lines of charts. */
  public static final double DRAWN = 3;

  private Contrast() {}

  /** From 1, the same light, to 21, black on white; the order does not matter. */
  public static double ratio(Rgb one, Rgb other) {
    double light = Math.max(one.luminance(), other.luminance());
    double dark = Math.min(one.luminance(), other.luminance());
    return (light + 0.05) / (dark + 0.05);
  }

  /** Rounded down to a tenth, so that 4.49 is never shown as enough. */
  public static double shown(double ratio) {
    return Math.floor(ratio * 10) / 10;
  }
}
