package org.rapportcrm.app.imports.write;

import java.time.DateTimeException;
import java.util.EnumMap;
import java.util.Map;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.input.Checked;

/**
 * What a row says about a contact, checked by the same rules as a single save.
 *
 * @param values the fields that the row fills
 * @param rejection why the row cannot be used, or {@code null}
 */
record ContactValues(Map<ContactField, String> values, Rejection rejection) {

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

  static ContactValues of(ImportRow row) {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      String raw = row.text(field.property());
      if (raw == null) {
        continue;
      }
      if (field == ContactField.LIFE_STAGE) {
        raw = STAGES.getOrDefault(Folding.fold(raw), raw);
      }
      Checked<String> checked =
          field == ContactField.EMAIL
              ? Checked.good(raw)
              : ContactText.check(field, raw, Birthday.Reckoning.GREGORIAN);
      if (!checked.ok()) {
        return refused(row, checked);
      }
      if (checked.value() != null) {
        values.put(field, checked.value());
      }
    }
    return new ContactValues(values, null).named(row).born(row).orNobody(row);
  }

  private static ContactValues refused(ImportRow row, Checked<String> checked) {
    String[] arguments =
        checked.flaw().arguments().stream().map(String::valueOf).toArray(String[]::new);
    return new ContactValues(
        Map.of(),
        Rejection.of(row.line(), checked.flaw().field(), checked.flaw().key(), arguments));
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
      return new ContactValues(
          Map.of(), Rejection.of(row.line(), "birthDay", "imports.reason.date", day.toString()));
    }
  }

  private ContactValues orNobody(ImportRow row) {
    boolean somebody =
        rejection != null
            || values.containsKey(ContactField.EMAIL)
            || values.containsKey(ContactField.EXTERNAL_ID)
            || values.containsKey(ContactField.FIRST_NAME)
            || values.containsKey(ContactField.LAST_NAME)
            || values.containsKey(ContactField.PHONE);
    return somebody
        ? this
        : new ContactValues(Map.of(), Rejection.of(row.line(), null, "imports.reason.nobody"));
  }
}
