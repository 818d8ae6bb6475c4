package org.rapportcrm.app.contact;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.rapportcrm.app.contact.MergeSnapshot.Change;

/**
 * The fields of a merge: chosen ones and those that the kept contact lacks come from the merged.
 */
final class MergeFields {

  /** Name of the company among the fields; its value is the company's key. */
  static final String COMPANY = ContactField.COMPANY.property();

  static final String OWNER = "owner";
  static final String TEAM = "team";

  private MergeFields() {}

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

  /**
   * What becomes of the kept contact's fields.
   *
   * @param chosen fields whose merged value wins
   */
  static Map<String, Change> changes(
      Map<String, String> kept, Map<String, String> merged, Set<String> chosen) {
    Map<String, Change> changes = new LinkedHashMap<>();
    merged.forEach(
        (field, value) -> {
          String before = kept.get(field);
          boolean taken = before == null || chosen.contains(field);
          if (taken && !Objects.equals(before, value)) {
            changes.put(field, new Change(before, value));
          }
        });
    return changes;
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
}
