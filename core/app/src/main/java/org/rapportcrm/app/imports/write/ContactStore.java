package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.data.Ids;

/** Writes new and changed contacts, their companies, tags and consent, in a few statements. */
final class ContactStore {

  private static final List<BulkInsert.Column> COLUMNS =
      Stream.concat(
              Stream.of(BulkInsert.Column.of("id", "bigint")),
              Stream.concat(
                  Stream.of(
                          "first_name, last_name, name_folded, email, email_folded, phone,"
                              + " phone_digits, job_title, life_stage, source, language, zone,"
                              + " street, city, region, postcode, country, website, note,"
                              + " external_id, search_text")
                      .flatMap(names -> Stream.of(names.split(", ")))
                      .map(BulkInsert.Column::text),
                  Stream.of(
                      BulkInsert.Column.of("company_id", "bigint"),
                      BulkInsert.Column.of("birth_year", "bigint"),
                      BulkInsert.Column.of("birth_month", "bigint"),
                      BulkInsert.Column.of("birth_day", "bigint"),
                      BulkInsert.Column.of("updated_at", "timestamp with time zone"),
                      BulkInsert.Column.of("created_at", "timestamp with time zone"))))
          .toList();

  private static final BulkInsert CONTACTS = new BulkInsert("contact", "", COLUMNS);

  /** All but the key and the time of creation, which is the last column. */
  private static final String UPDATE =
      "update contact set "
          + COLUMNS.subList(1, COLUMNS.size() - 1).stream()
              .map(column -> column.name() + " = ?")
              .collect(Collectors.joining(", "))
          + ", version = version + 1 where id = ? and version = ?";

  private static final BulkInsert CONTACT_TAGS =
      new BulkInsert(
          "contact_tag",
          " on conflict do nothing",
          List.of(
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.of("tag_id", "bigint")));

  private final Sql sql;
  private final Instant now;

  ContactStore(Sql sql, Instant now) {
    this.sql = sql;
    this.now = now;
  }

  /**
   * Writes what is new or changed.
   *
   * @param source where new contacts come from, unless their row says
   */
  void write(Collection<Person> people, String source) {
    List<Person> created = people.stream().filter(Person::isNew).toList();
    List<Person> changed = people.stream().filter(p -> !p.isNew() && p.isChanged()).toList();
    company(people);
    if (!created.isEmpty()) {
      Deque<Long> ids = Ids.take(sql, "contact_seq", created.size());
      created.forEach(person -> person.id = ids.removeFirst());
      CONTACTS.insert(sql, created.stream().map(person -> row(person, source)).toList());
    }
    if (!changed.isEmpty()) {
      update(changed);
    }
    tag(people);
  }

  private void company(Collection<Person> people) {
    List<Person> asking =
        people.stream()
            .filter(p -> p.companyId == null && p.values.get(ContactField.COMPANY) != null)
            .toList();
    Map<String, Long> keys =
        Names.companies(
            sql, asking.stream().map(p -> p.values.get(ContactField.COMPANY)).toList(), now);
    asking.forEach(p -> p.companyId = keys.get(Folding.fold(p.values.get(ContactField.COMPANY))));
  }

  private void update(List<Person> changed) {
    List<Object[]> rows = new ArrayList<>();
    for (Person person : changed) {
      Object[] row = row(person, null);
      Object[] parameters = new Object[row.length];
      System.arraycopy(row, 1, parameters, 0, row.length - 2);
      parameters[row.length - 2] = person.id;
      parameters[row.length - 1] = person.version;
      rows.add(parameters);
    }
    for (int count : sql.batch(UPDATE, rows)) {
      if (count == 0) {
        throw new ChangedMeanwhile();
      }
    }
  }

  private void tag(Collection<Person> people) {
    List<String> names = people.stream().flatMap(p -> p.newTags.stream()).distinct().toList();
    Map<String, Long> keys = Names.tags(sql, names);
    List<Object[]> rows = new ArrayList<>();
    for (Person person : people) {
      for (String tag : person.newTags) {
        rows.add(new Object[] {person.id, keys.get(Folding.fold(tag))});
      }
    }
    CONTACT_TAGS.insert(sql, rows);
  }

  private Object[] row(Person person, String source) {
    Map<ContactField, String> v = person.values;
    String first = v.get(ContactField.FIRST_NAME);
    String last = v.get(ContactField.LAST_NAME);
    String email = v.get(ContactField.EMAIL);
    String phone = v.get(ContactField.PHONE);
    String number = v.get(ContactField.EXTERNAL_ID);
    Birthday born =
        Birthday.parse(v.get(ContactField.BIRTHDAY), Birthday.Reckoning.GREGORIAN).value();
    return new Object[] {
      person.id,
      first,
      last,
      ContactText.nameFolded(first, last, email, number),
      email,
      ContactText.emailFolded(email),
      phone,
      ContactText.phoneDigits(phone),
      v.get(ContactField.JOB_TITLE),
      v.getOrDefault(ContactField.LIFE_STAGE, LifeStage.LEAD.word()),
      v.getOrDefault(ContactField.SOURCE, source),
      v.get(ContactField.LANGUAGE),
      v.get(ContactField.ZONE),
      v.get(ContactField.STREET),
      v.get(ContactField.CITY),
      v.get(ContactField.REGION),
      v.get(ContactField.POSTCODE),
      v.get(ContactField.COUNTRY),
      v.get(ContactField.WEBSITE),
      v.get(ContactField.NOTE),
      number,
      ContactText.searchText(first, last, email, phone, v.get(ContactField.COMPANY), number),
      person.companyId,
      born == null || born.year() == null ? null : born.year().longValue(),
      born == null ? null : (long) born.month(),
      born == null ? null : (long) born.day(),
      now,
      now
    };
  }
}
