package org.rapportcrm.surveys.contact;

/** How lists of this plugin call a contact. */
public final class ContactName {

  private ContactName() {}

  /** First and last name, else the address; {@code null} when there is none of them. */
  public static String of(String first, String last, String email) {
    String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    return name.isEmpty() ? email : name;
  }
}
