package org.rapportcrm.app.contact.record;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.app.audit.Changes;
import org.rapportcrm.app.contact.ContactChange;
import org.rapportcrm.app.contact.ContactField;

/**
 * What a contact said at a moment, to tell afterwards what a change did. Nothing by which the
 * person is known goes into the log: it outlives an erasure.
 */
final class ContactSnapshot {

  /** What says how we work with somebody, and not who they are. */
  private static final Set<ContactField> OPEN =
      EnumSet.of(
          ContactField.LIFE_STAGE, ContactField.SOURCE, ContactField.LANGUAGE, ContactField.ZONE);

  private final Map<ContactField, String> fields = new EnumMap<>(ContactField.class);
  private final Long company;
  private final Long owner;

  private ContactSnapshot(Contact contact) {
    for (ContactField field : ContactField.values()) {
      if (field != ContactField.COMPANY) {
        fields.put(field, contact.get(field));
      }
    }
    company = contact.companyId();
    owner = contact.ownerId();
  }

  static ContactSnapshot of(Contact contact) {
    return new ContactSnapshot(contact);
  }

  /** How far the relationship had come. */
  String stage() {
    return fields.get(ContactField.LIFE_STAGE);
  }

  /** What is different since then. */
  Changes until(Contact contact) {
    ContactSnapshot now = of(contact);
    Changes.Builder changes = Changes.begin();
    fields.forEach(
        (field, before) -> {
          String after = now.fields.get(field);
          if (OPEN.contains(field)) {
            changes.field(field.property(), before, after);
          } else {
            changes.personal(field.property(), before, after);
          }
        });
    return changes
        .field(ContactField.COMPANY.property(), company, now.company)
        .field(ContactChange.OWNER, owner, now.owner)
        .build();
  }
}
