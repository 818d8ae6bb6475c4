package org.rapportcrm.app.dashboard;

import java.util.List;
import java.util.Locale;

/**
 * What somebody does first in an installation of their own, in this order. Its text is {@code
 * dashboard.steps.<word>}, with what it is good for under {@code .help}.
 */
public enum FirstStep {
  PROFILE(new Way("console.use", "/console/profile")),
  MAIL(new Way("mail.manage", "/console/mail")),
  CONTACTS(
      new Way("imports.run", "/console/imports"),
      new Way("contacts.write", "/console/contact-edit")),
  COLLEAGUE(new Way("users.manage", "/console/users")),
  SEGMENT(new Way("segments.write", "/console/segments"));

  private final List<Way> ways;

  FirstStep(Way... ways) {
    this.ways = List.of(ways);
  }

  /**
   * Where it is done.
   *
   * @param capability what somebody may do who can do it there
   * @param path inside the console
   */
  record Way(String capability, String path) {}

  /** Where it can be done, the best place first. */
  List<Way> ways() {
    return ways;
  }

  /** The end of its message key. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
