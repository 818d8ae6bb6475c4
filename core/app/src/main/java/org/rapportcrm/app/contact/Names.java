package org.rapportcrm.app.contact;

import org.rapportcrm.api.contact.ContactView;

/** The name under which a contact is shown. */
public final class Names {

  private Names() {}

  /** First and last name, else the address, else the customer number, else the key. */
  public static String shown(
      String firstName, String lastName, String email, String externalId, long id) {
    return new ContactView(
            id, email, firstName, lastName, null, null, null, null, null, externalId, null)
        .displayName();
  }
}
