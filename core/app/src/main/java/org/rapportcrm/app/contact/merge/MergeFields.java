package org.rapportcrm.app.contact.merge;

import java.util.LinkedHashMap;
import java.util.Map;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.record.Contact;
import org.rapportcrm.app.duplicate.merge.MergeReach.First;

/** The fields of a contact as a merge reads and sets them. */
final class MergeFields {

  /** Name of the company among the fields; its value is the company's key. */
  static final String COMPANY = ContactField.COMPANY.property();

  static final String OWNER = "owner";
  static final String TEAM = "team";

  private MergeFields() {}

  /** Whether a person can choose a field of this name. */
  static boolean isKnown(String field) {
    return field.equals(OWNER) || ContactField.of(field).isPresent();
  }

  /** A contact's fields by name, companies, owners and teams by their keys; without empty ones. */
  static Map<String, String> of(Contact contact) {
    Map<String, String> values = new LinkedHashMap<>();
    for (ContactField field : ContactField.values()) {
      put(values, field.property(), field == ContactField.COMPANY ? null : contact.get(field));
    }
    put(values, COMPANY, contact.companyId());
    put(values, OWNER, contact.ownerId());
    put(values, TEAM, contact.teamId());
    return values;
  }

  private static void put(Map<String, String> values, String field, Object value) {
    if (value != null) {
      values.put(field, value.toString());
    }
  }

  /** Sets a field by its name. */
  static void set(Contact contact, String field, String value) {
    if (field.equals(COMPANY)) {
      contact.worksFor(key(value));
    } else if (field.equals(OWNER)) {
      contact.ownedBy(key(value));
    } else if (field.equals(TEAM)) {
      contact.ofTeam(key(value));
    } else {
      ContactField.of(field).ifPresent(known -> contact.set(known, value));
    }
  }

  private static Long key(String value) {
    return value == null ? null : Long.valueOf(value);
  }

  /** How the contact is reached first. */
  static First first(Contact contact) {
    return new First(
        contact.get(ContactField.EMAIL),
        contact.get(ContactField.PHONE),
        contact.get(ContactField.STREET),
        contact.get(ContactField.CITY),
        contact.get(ContactField.REGION),
        contact.get(ContactField.POSTCODE),
        contact.get(ContactField.COUNTRY));
  }
}
