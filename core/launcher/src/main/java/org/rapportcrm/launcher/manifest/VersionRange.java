package org.rapportcrm.launcher.manifest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of versions in Maven's notation: {@code [1.0,2)} from 1.0 up to but without 2, {@code
 * [1.0,)} from 1.0 on, {@code [1.0]} exactly 1.0, {@code 1.0} from 1.0 on, empty for any.
 *
 * @param low the lowest version, or null when there is none
 * @param high the highest version, or null when there is none
 */
public record VersionRange(Version low, boolean lowIncluded, Version high, boolean highIncluded) {
  public static final VersionRange ANY = new VersionRange(null, true, null, true);

  private static final Pattern SHAPE =
      Pattern.compile("([\\[(])\\s*([^,\\])]*?)\\s*(,\\s*([^,\\])]*?)\\s*)?([\\])])");

  /**
   * @throws IllegalArgumentException with a sentence when the text is no range, or one that no
   *     version lies in
   */
  public static VersionRange parse(String text) {
    String trimmed = text == null ? "" : text.trim();
    if (trimmed.isEmpty()) {
      return ANY;
    }
    if (Character.isDigit(trimmed.charAt(0))) {
      return new VersionRange(Version.parse(trimmed), true, null, true);
    }
    Matcher match = SHAPE.matcher(trimmed);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "\"" + trimmed + "\" is no range of versions; write for example [1.0,2)");
    }
    Version low = bound(match.group(2));
    Version high = match.group(3) == null ? low : bound(match.group(4));
    VersionRange range =
        new VersionRange(low, match.group(1).equals("["), high, match.group(5).equals("]"));
    if (range.isEmpty()) {
      throw new IllegalArgumentException(
          "no version lies in \"" + trimmed + "\"; write for example [1.0,2)");
    }
    return range;
  }

  private static Version bound(String text) {
    return text.isEmpty() ? null : Version.parse(text);
  }

  private boolean isEmpty() {
    if (low == null || high == null) {
      return false;
    }
    int order = low.release().compareTo(high.release());
    return order > 0 || (order == 0 && !(lowIncluded && highIncluded));
  }

  /** Whether the version lies in the range; its qualifier is left aside. */
  public boolean contains(Version version) {
    Version release = version.release();
    if (low != null) {
      int order = release.compareTo(low.release());
      if (order < 0 || (order == 0 && !lowIncluded)) {
        return false;
      }
    }
    if (high != null) {
      int order = release.compareTo(high.release());
      return order < 0 || (order == 0 && highIncluded);
    }
    return true;
  }

  @Override
  public String toString() {
    if (low == null && high == null) {
      return "any";
    }
    return (lowIncluded ? "[" : "(")
        + (low == null ? "" : low)
        + ","
        + (high == null ? "" : high)
        + (highIncluded && high != null ? "]" : ")");
  }
}
