package org.rapportcrm.launcher.doctor;

/**
 * The outcome of one check.
 *
 * @param about what was looked at, in a word or two
 * @param good whether nothing needs to be done
 * @param sentence what was found, and when it is not good what to do about it
 */
public record Diagnosis(String about, boolean good, String sentence) {
  static Diagnosis good(String about, String sentence) {
    return new Diagnosis(about, true, sentence);
  }

  static Diagnosis bad(String about, String sentence) {
    return new Diagnosis(about, false, sentence);
  }
}
