package org.rapportcrm.app.contact.find;

import java.util.List;

/**
 * One page of a list of contacts.
 *
 * @param previous before which place the page before ends; {@code null} at the beginning
 * @param next where the following page starts; {@code null} at the end
 */
public record ContactPage(List<ContactRow> rows, After previous, After next) {

  /**
   * A place in a sorted list: just after this contact.
   *
   * @param value the contact's value of the sorted column as text, {@code null} where it has none
   */
  public record After(String value, long id) {}
}
