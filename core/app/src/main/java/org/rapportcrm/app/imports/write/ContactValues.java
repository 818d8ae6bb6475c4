package org.rapportcrm.app.imports.write;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.imports.map.Refused;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.input.Checked;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Input;

/**
 * What a row says about a contact, checked by the same rules as a single save.
 *
 * @param values the fields that the row fills
 * @param ways all ways to reach it, where the file says more than one of each sort
 * @param rejection why the row cannot be used, or {@code null}
 */
record ContactValues(Map<ContactField, String> values, SaidWays ways, Rejection rejection) {

  private static final Set<ContactField> BESIDE_EVERY_NUMBER =
      EnumSet.of(
          ContactField.EXTERNAL_ID,
          ContactField.LIFE_STAGE,
          ContactField.SOURCE,
          ContactField.LANGUAGE,
          ContactField.ZONE);

  /** Words of other programs for our stages. */
  private static final Map<String, String> STAGES =
      Map.ofEntries(
          Map.entry("marketingqualifiedlead", "lead"),
          Map.entry("marketing qualified lead", "lead"),
          Map.entry("salesqualifiedlead", "opportunity"),
          Map.entry("sales qualified lead", "opportunity"),
          Map.entry("evangelist", "vip"),
          Map.entry("other", "lead"),
          Map.entry("prospect", "lead"),
          Map.entry("client", "customer"),
          Map.entry(Folding.fold("عميل"), "customer"),
          Map.entry(Folding.fold("زبون"), "customer"),
          Map.entry(Folding.fold("مشترك"), "subscriber"),
          Map.entry(Folding.fold("مشتری"), "customer"),
          Map.entry(Folding.fold("سرنخ"), "lead"));

  /**
   * What the row says.
   *
   * @param severalWays whether the file says more than one way of a sort
   */
  static ContactValues of(ImportRow row, boolean severalWays) {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      String raw = raw(row, field);
      if (raw == null) {
        continue;
      }
      if (field == ContactField.LIFE_STAGE) {
        raw = STAGES.getOrDefault(Folding.fold(raw), raw);
      }
      Checked<String> checked = checked(field, raw);
      if (!checked.ok()) {
        return refused(Refused.by(row, checked.flaw()));
      }
      if (checked.value() != null) {
        values.put(field, checked.value());
      }
    }
    List<Flaw> flaws = new ArrayList<>();
    SaidWays ways = severalWays ? SaidWays.of(row, flaws) : SaidWays.NONE;
    return flaws.isEmpty()
        ? new ContactValues(values, ways, null).named(row).born(row).orNobody(row)
        : refused(Refused.by(row, flaws.get(0)));
  }

  /* Address books keep "ask Anna" where a number belongs: no reason to leave out the person. */
  private static Checked<String> checked(ContactField field, String raw) {
    return switch (field) {
      case EMAIL -> Checked.good(raw);
      case PHONE -> Input.text(field.property(), raw, field.limit());
      default -> ContactText.check(field, raw, Birthday.Reckoning.GREGORIAN);
    };
  }

  private static String raw(ImportRow row, ContactField field) {
    return switch (field) {
      case EMAIL, PHONE -> row.words(field.property()).stream().findFirst().orElse(null);
      case STREET -> SaidWays.street(row, field.property());
      default -> row.text(field.property());
    };
  }

  private static ContactValues refused(Rejection rejection) {
    return new ContactValues(Map.of(), SaidWays.NONE, rejection);
  }

  /**
   * Whether there is nothing but the number by which another program knows the contact, and what
   * such programs write beside every number.
   */
  boolean isNumberAlone() {
    return ways.emails().isEmpty()
        && ways.phones().isEmpty()
        && ways.places().isEmpty()
        && values.keySet().stream().allMatch(BESIDE_EVERY_NUMBER::contains);
  }

  /** The values by which the contact is known: the first of its addresses and numbers as well. */
  Map<ContactField, String> identity() {
    boolean whole =
        (ways.emails().isEmpty() || values.containsKey(ContactField.EMAIL))
            && (ways.phones().isEmpty() || values.containsKey(ContactField.PHONE));
    if (whole) {
      return values;
    }
    Map<ContactField, String> identity = new EnumMap<>(ContactField.class);
    ways.emails().stream().limit(1).forEach(e -> identity.put(ContactField.EMAIL, e.text()));
    ways.phones().stream().limit(1).forEach(p -> identity.put(ContactField.PHONE, p.text()));
    identity.putAll(values);
    return identity;
  }

  /** All its mail addresses, folded. */
  List<String> addresses() {
    if (!ways.emails().isEmpty()) {
      return ways.emails().stream().map(line -> ContactText.emailFolded(line.text())).toList();
    }
    String address = ContactText.emailFolded(values.get(ContactField.EMAIL));
    return address == null ? List.of() : List.of(address);
  }

  /** Splits a whole name where the row has no first and last name, and joins a middle name. */
  private ContactValues named(ImportRow row) {
    String name = row.text("name");
    boolean unnamed =
        !values.containsKey(ContactField.FIRST_NAME) && !values.containsKey(ContactField.LAST_NAME);
    if (unnamed && name != null && !name.equalsIgnoreCase(values.get(ContactField.EMAIL))) {
      FullName full = FullName.of(name);
      put(ContactField.FIRST_NAME, full.first());
      put(ContactField.LAST_NAME, full.last());
    }
    String middle = row.text("middleName");
    if (middle != null) {
      String first = values.get(ContactField.FIRST_NAME);
      put(ContactField.FIRST_NAME, first == null ? middle : first + " " + middle);
    }
    return this;
  }

  private void put(ContactField field, String value) {
    if (value != null) {
      values.put(field, value.substring(0, Math.min(value.length(), field.limit())));
    }
  }

  private ContactValues born(ImportRow row) {
    Long month = row.whole("birthMonth");
    Long day = row.whole("birthDay");
    if (values.containsKey(ContactField.BIRTHDAY) || month == null || day == null) {
      return this;
    }
    Long year = row.whole("birthYear");
    try {
      Birthday birthday =
          new Birthday(year == null ? null : year.intValue(), month.intValue(), day.intValue());
      values.put(ContactField.BIRTHDAY, birthday.iso());
      return this;
    } catch (DateTimeException e) {
      return refused(Rejection.of(row.line(), "birthDay", "imports.reason.date", day.toString()));
    }
  }

  private ContactValues orNobody(ImportRow row) {
    boolean somebody =
        rejection != null
            || values.containsKey(ContactField.EMAIL)
            || values.containsKey(ContactField.EXTERNAL_ID)
            || values.containsKey(ContactField.FIRST_NAME)
            || values.containsKey(ContactField.LAST_NAME)
            || values.containsKey(ContactField.PHONE)
            || !ways.emails().isEmpty()
            || !ways.phones().isEmpty();
    return somebody ? this : refused(Rejection.of(row.line(), null, "imports.reason.nobody"));
  }
}
