package org.rapportcrm.api.compatibility;

/**
 * Which version a change asks for, by semantic versioning (semver.org): below 1.0 a break asks for
 * the next minor version, from 1.0 on for the next major one; what is only added asks for the next
 * minor version from 1.0 on.
 *
 * @param major first number
 * @param minor second number
 */
record Semantic(int major, int minor) {

  /** Reads {@code 0.1.0} or {@code 0.1.0-SNAPSHOT}. */
  static Semantic of(String version) {
    String[] numbers = version.replaceFirst("-.*", "").split("[.]");
    return new Semantic(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]));
  }

  /** Whether this version may break what the baseline promised. */
  boolean mayBreak(Semantic baseline) {
    return major > baseline.major || (major == 0 && baseline.major == 0 && minor > baseline.minor);
  }

  /** Whether this version may add to what the baseline promised. */
  boolean mayAdd(Semantic baseline) {
    return major == 0 || major > baseline.major || minor > baseline.minor;
  }
}
