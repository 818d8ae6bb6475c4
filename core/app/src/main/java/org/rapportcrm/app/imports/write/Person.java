package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysMerge;

/** A contact while a batch is worked on: what is stored, and what the rows make of it. */
public final class Person {

  /** 0 until a new one gets its key. */
  long id;

  long version;
  boolean inTrash;
  Long companyId;

  /** The company that is stored, when another takes its place. */
  Long companyBefore;

  Long ownerId;

  /** The owner that is stored, when {@link #ownerChanged}. */
  Long ownerBefore;

  boolean ownerChanged;

  /** Folded addresses of this batch that it has besides its primary one. */
  final Set<String> furtherEmails = new HashSet<>();

  /** Words by which search finds the further addresses and numbers that are stored. */
  String furtherWords = "";

  /** Further addresses and numbers that are stored, as far as the batch says something of them. */
  Ways waysStored = Ways.NONE;

  /** What the rows make of these. */
  Ways ways = Ways.NONE;

  /** When it was changed last; what is written says so too, {@code null} means now. */
  Instant updatedAt;

  /** Whether consent was given or withdrawn before, or is given by this batch. */
  boolean consentDecided;

  /** How many rows of this batch say something new about it. */
  int differentRows;

  /** What this batch records: whether it is given; {@code null} for nothing. */
  Boolean consent;

  /** What the file said, when it is not given. */
  String refusal;

  final Map<ContactField, String> values = new EnumMap<>(ContactField.class);

  /** What is stored; {@code null} while nothing was changed. */
  private Map<ContactField, String> stored;

  final Set<String> tagsFolded = new HashSet<>();
  final Set<String> newTags = new LinkedHashSet<>();
  final Set<String> listsFolded = new HashSet<>();
  final Set<String> newLists = new LinkedHashSet<>();

  /** What it is on its lists, by folded name. */
  final Map<String, Place> places = new HashMap<>();

  /** What it was on those where the batch makes it something else. */
  final Map<String, Place> newPlaces = new LinkedHashMap<>();

  final CustomCells custom = new CustomCells();

  /** Its key; 0 until a new one gets it. */
  public long id() {
    return id;
  }

  /** Whether it is not stored yet. */
  public boolean isNew() {
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
      if (field == ContactField.EMAIL
          && furtherEmails.contains(ContactText.emailFolded(entry.getValue()))) {
        continue;
      }
      if (field == ContactField.PHONE && ways.hasPhone(entry.getValue())) {
        continue;
      }
      if (field == ContactField.EXTERNAL_ID && old != null) {
        continue;
      }
      if (!same(field, old, entry.getValue())) {
        stored = stored == null ? new EnumMap<>(values) : stored;
        values.put(field, entry.getValue());
        if (field == ContactField.COMPANY) {
          companyBefore = companyBefore == null ? companyId : companyBefore;
          boolean isBack = same(field, stored.get(field), entry.getValue());
          companyId = isBack ? companyBefore : null;
        }
        different = true;
      }
    }
    return different;
  }

  /** Whether its fields are not what is stored; one row may undo what another did. */
  boolean isChanged() {
    return ownerChanged || hasOtherWays() || (stored != null && !stored.equals(values));
  }

  /** Whether its further addresses and numbers, or what they are for, are not what is stored. */
  boolean hasOtherWays() {
    return ways != waysStored && !ways.equals(waysStored);
  }

  /** Takes over ways to reach it; answers whether anything is different now. */
  boolean reach(SaidWays said) {
    if (said == SaidWays.NONE) {
      return false;
    }
    Map<ContactField, String> before = new EnumMap<>(ContactField.class);
    before.putAll(values);
    Ways was = ways;
    ways = WaysMerge.merge(ways, new PersonWays(this), said);
    ways.foldedEmails().forEach(furtherEmails::add);
    return !ways.equals(was) || !before.equals(values);
  }

  /** Words by which search finds further addresses and numbers from now on. */
  String furtherWords() {
    return hasOtherWays() ? ways.words() : furtherWords;
  }

  /** Whether there is anything to write about it. */
  boolean isDifferent() {
    return isChanged()
        || consent != null
        || !newTags.isEmpty()
        || !newLists.isEmpty()
        || !newPlaces.isEmpty()
        || custom.isChanged();
  }

  /** Makes this the value of a field; {@code null} empties it. */
  void put(ContactField field, String value) {
    stored = stored == null ? new EnumMap<>(values) : stored;
    if (value == null) {
      values.remove(field);
    } else {
      values.put(field, value);
    }
  }

  /** What is stored of a field, whatever the batch makes of it. */
  String before(ContactField field) {
    return (stored == null ? values : stored).get(field);
  }

  /** Takes over an owner; {@code null} says nothing. */
  boolean give(Long owner) {
    if (owner == null || owner.equals(ownerId)) {
      return false;
    }
    ownerBefore = ownerChanged ? ownerBefore : ownerId;
    ownerChanged = true;
    ownerId = owner;
    return true;
  }

  /** Takes over tags; answers whether one is new to the contact. */
  boolean tag(Iterable<String> tags) {
    return add(tags, 120, tagsFolded, newTags);
  }

  /** Takes over lists; answers whether one is new to the contact. */
  boolean list(Iterable<String> lists) {
    return add(lists, 200, listsFolded, newLists);
  }

  private static boolean add(
      Iterable<String> names, int limit, Set<String> known, Set<String> fresh) {
    boolean different = false;
    for (String name : names) {
      String kept = name.substring(0, Math.min(name.length(), limit));
      if (known.add(Folding.fold(kept))) {
        fresh.add(kept);
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
    consent = true;
    return true;
  }

  /** Takes over that it wants no mails, in these words, unless it said yes or no before. */
  boolean refuse(String words) {
    if (consentDecided && !Boolean.TRUE.equals(consent)) {
      return false;
    }
    consentDecided = true;
    consent = false;
    refusal = words;
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

  /** Whether two values of a field mean the same. */
  static boolean same(ContactField field, String old, String said) {
    if (old == null || said == null) {
      return old == said;
    }
    return switch (field) {
      case EMAIL -> ContactText.emailFolded(old).equals(ContactText.emailFolded(said));
      case COMPANY -> Folding.fold(old).equals(Folding.fold(said));
      default -> old.equals(said);
    };
  }
}
