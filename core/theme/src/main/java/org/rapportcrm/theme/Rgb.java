package org.rapportcrm.theme;

import java.util.Locale;
import java.util.Optional;

/**
 * A colour without transparency in sRGB.
 *
 * @param red 0 to 255, as the other two
 */
public record Rgb(int red, int green, int blue) {

  private static final double LINEAR_UP_TO = 0.04045;

  /** Reads {@code #rgb} or {@code #rrggbb}; empty for anything else. */
  public static Optional<Rgb> of(String text) {
    if (text.matches("#[0-9a-fA-F]{3}")) {
      StringBuilder whole = new StringBuilder("#");
      text.substring(1).chars().forEach(c -> whole.append((char) c).append((char) c));
      return of(whole.toString());
    }
    if (!text.matches("#[0-9a-fA-F]{6}")) {
      return Optional.empty();
    }
    int all = Integer.parseInt(text.substring(1), 16);
    return Optional.of(new Rgb(all >> 16, all >> 8 & 0xff, all & 0xff));
  }

  /** How much light it gives, 0 for black to 1 for white: "relative luminance" of WCAG 2.x. */
  public double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  /** As {@code #rrggbb}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= LINEAR_UP_TO ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
