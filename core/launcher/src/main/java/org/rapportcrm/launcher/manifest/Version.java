package org.rapportcrm.launcher.manifest;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A version such as {@code 1.4}, {@code 1.4.0} or {@code 1.4.0-SNAPSHOT}. Missing numbers count as
 * zero; with equal numbers a version with a qualifier is older than the one without.
 */
public record Version(List<Integer> numbers, String qualifier) implements Comparable<Version> {
  private static final Pattern SHAPE =
      Pattern.compile("\\d{1,9}(\\.\\d{1,9}){0,3}(-[0-9A-Za-z.-]+)?");

  /**
   * @throws IllegalArgumentException with a sentence when the text is no version
   */
  public static Version parse(String text) {
    if (text == null || !SHAPE.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no version; write numbers with dots, for example 1.2.0");
    }
    int dash = text.indexOf('-');
    String numbers = dash < 0 ? text : text.substring(0, dash);
    return new Version(
        Arrays.stream(numbers.split("\\.")).map(Integer::valueOf).toList(),
        dash < 0 ? "" : text.substring(dash + 1));
  }

  /** The same version without its qualifier: a snapshot of 1.0 fits where 1.0 fits. */
  public Version release() {
    return new Version(numbers, "");
  }

  @Override
  public int compareTo(Version other) {
    int length = Math.max(numbers.size(), other.numbers.size());
    for (int i = 0; i < length; i++) {
      int difference = Integer.compare(number(i), other.number(i));
      if (difference != 0) {
        return difference;
      }
    }
    if (qualifier.isEmpty() || other.qualifier.isEmpty()) {
      return Boolean.compare(qualifier.isEmpty(), other.qualifier.isEmpty());
    }
    return qualifier.compareTo(other.qualifier);
  }

  private int number(int position) {
    return position < numbers.size() ? numbers.get(position) : 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    int last = numbers.size();
    while (last > 0 && numbers.get(last - 1) == 0) {
      last--;
    }
    return Objects.hash(numbers.subList(0, last), qualifier);
  }

  @Override
  public String toString() {
    String text = String.join(".", numbers.stream().map(String::valueOf).toList());
    return qualifier.isEmpty() ? text : text + "-" + qualifier;
  }
}
