package org.rapportcrm.it.inside;

import java.util.Map;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;

/** Wishes for the contacts of these tests. */
final class NewContacts {

  private NewContacts() {}

  /** To set the first name and nothing else. */
  static ContactChange named(String firstName) {
    return new ContactChange(Map.of(ContactField.FIRST_NAME, firstName), null, false, null);
  }
}
