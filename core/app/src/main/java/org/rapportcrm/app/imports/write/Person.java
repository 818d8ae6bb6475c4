package org.rapportcrm.app.imports.write;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;

/** A contact while a batch is worked on: what is stored, and what the rows make of it. */
final class Person {

  /** 0 until a new one gets its key. */
  long id;

  long version;
  boolean inTrash;
  Long companyId;

  /** Whether consent was given or withdrawn before, or is given by this batch. */
  boolean consentDecided;

  /** How many rows of this batch say something new about it. */
  int differentRows;

  /** Whether this batch gives it. */
  boolean consents;

  final Map<ContactField, String> values = new EnumMap<>(ContactField.class);

  /** What is stored; {@code null} while nothing was changed. */
  private Map<ContactField, String> stored;

  final Set<String> tagsFolded = new HashSet<>();
  final Set<String> newTags = new LinkedHashSet<>();

  boolean isNew() {
    return version < 0;
  }

  static Person unknown() {
    Person person = new Person();
    person.version = -1;
    return person;
  }

  /**
   * Takes over what a row says; an empty cell says nothing.
   *
   * @return whether anything is different now
   */
  boolean take(Map<ContactField, String> said) {
    boolean different = false;
    for (Map.Entry<ContactField, String> entry : said.entrySet()) {
      ContactField field = entry.getKey();
      String old = values.get(field);
      if (field == ContactField.EXTERNAL_ID && old != null) {
        continue;
      }
      if (!same(field, old, entry.getValue())) {
        stored = stored == null ? new EnumMap<>(values) : stored;
        values.put(field, entry.getValue());
        if (field == ContactField.COMPANY) {
          companyId = null;
        }
        different = true;
      }
    }
    return different;
  }

  /** Whether its fields are not what is stored; one row may undo what another did. */
  boolean isChanged() {
    return stored != null && !stored.equals(values);
  }

  /** Whether there is anything to write about it. */
  boolean isDifferent() {
    return isChanged() || consents || !newTags.isEmpty();
  }

  /** Takes over tags; answers whether one is new to the contact. */
  boolean tag(Iterable<String> tags) {
    boolean different = false;
    for (String tag : tags) {
      String name = tag.substring(0, Math.min(tag.length(), 120));
      if (tagsFolded.add(Folding.fold(name))) {
        newTags.add(name);
        different = true;
      }
    }
    return different;
  }

  /** Takes over the ground on which it may be written to, unless it said yes or no before. */
  boolean consent() {
    if (consentDecided) {
      return false;
    }
    consentDecided = true;
    consents = true;
    return true;
  }

  /** The customer number, or {@code null}. */
  String externalId() {
    return values.get(ContactField.EXTERNAL_ID);
  }

  String emailFolded() {
    return ContactText.emailFolded(values.get(ContactField.EMAIL));
  }

  /** By this those are known again who have neither number nor address. */
  String nameAndPhone() {
    return nameAndPhone(values);
  }

  static String nameAndPhone(Map<ContactField, String> values) {
    String name =
        ContactText.nameFolded(
            values.get(ContactField.FIRST_NAME), values.get(ContactField.LAST_NAME), null, null);
    return name + "\0" + ContactText.phoneDigits(values.get(ContactField.PHONE));
  }

  private static boolean same(ContactField field, String old, String said) {
    if (old == null) {
      return false;
    }
    return switch (field) {
      case EMAIL -> ContactText.emailFolded(old).equals(ContactText.emailFolded(said));
      case COMPANY -> Folding.fold(old).equals(Folding.fold(said));
      default -> old.equals(said);
    };
  }
}
