package org.rapportcrm.app.duplicate.web;

import org.rapportcrm.app.web.Url;

/**
 * How the console calls one kind of records that can be merged, and where it shows them.
 *
 * @param words beginning of the message keys that speak of them
 * @param list path of the list of pairs
 * @param compare path of two side by side, before their keys
 * @param record path of one of them, before its key
 */
public record Whereabouts(String words, String list, String compare, String record) {

  static final Whereabouts CONTACTS =
      new Whereabouts(
          "duplicates.", "/console/duplicates", "/console/duplicate/", "/console/contact/");

  static final Whereabouts COMPANIES =
      new Whereabouts(
          "duplicates.companies.",
          "/console/company-duplicates",
          "/console/company-duplicate/",
          "/console/company/");

  /** The list right after an act, with the offer to take it back. */
  String listAfter(long act) {
    return Url.of(list).with("undo", Long.toString(act)).toString();
  }

  /** The message key that says something of these records. */
  public String word(String what) {
    return words + what;
  }
}
