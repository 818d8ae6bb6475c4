package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.text.CalendarDays;

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
                              + " external_id, languages, utm_source, utm_medium, utm_campaign,"
                              + " utm_term, utm_content, scarce, challenge, goal, birth_calendar,"
                              + " search_text")
                      .flatMap(names -> Stream.of(names.split(", ")))
                      .map(BulkInsert.Column::text),
                  Stream.of(
                      BulkInsert.Column.of("company_id", "bigint"),
                      BulkInsert.Column.of("owner_id", "bigint"),
                      BulkInsert.Column.of("birth_year", "bigint"),
                      BulkInsert.Column.of("birth_month", "bigint"),
                      BulkInsert.Column.of("birth_day", "bigint"),
                      BulkInsert.Column.of("birth_calendar_month", "bigint"),
                      BulkInsert.Column.of("birth_calendar_day", "bigint"),
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

  private static final BulkInsert MEMBERS =
      new BulkInsert(
          "contact_list_member",
          " on conflict do nothing",
          List.of(
              BulkInsert.Column.of("list_id", "bigint"),
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.of("added_at", "timestamp with time zone")));

  private static final BulkInsert CONTACT_TAGS =
      new BulkInsert(
          "contact_tag",
          " on conflict do nothing",
          List.of(
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.of("tag_id", "bigint")));

  private final Sql sql;
  private final Instant now;
  private final Trace trace;

  ContactStore(Sql sql, Instant now, Trace trace) {
    this.sql = sql;
    this.now = now;
    this.trace = trace;
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
      CONTACTS.insert(sql, created.stream().map(person -> row(person, source, now)).toList());
      trace.add(Trace.Of.CONTACT, created.stream().map(person -> person.id).toList());
    }
    if (!changed.isEmpty()) {
      update(changed);
    }
    Map<String, Long> tags = tag(people);
    Map<String, Long> lists = list(people);
    people.stream()
        .filter(person -> !person.isNew() && person.isDifferent())
        .forEach(person -> traceBefore(person, tags, lists));
  }

  private void traceBefore(Person person, Map<String, Long> tags, Map<String, Long> lists) {
    Map<ContactField, PersonBefore.Cell> cells = new EnumMap<>(ContactField.class);
    for (ContactField field : ContactField.values()) {
      String before = person.before(field);
      String after = person.values.get(field);
      if (!Objects.equals(before, after)) {
        cells.put(field, new PersonBefore.Cell(before, after));
      }
    }
    trace.before(
        person.id,
        PersonBefore.RECORD,
        person.id,
        new PersonBefore(
                person.updatedAt,
                cells,
                person.companyBefore,
                person.ownerChanged
                    ? new PersonBefore.Cell(text(person.ownerBefore), text(person.ownerId))
                    : null,
                person.newTags.stream().map(tag -> tags.get(Folding.fold(tag))).toList(),
                person.newLists.stream().map(list -> lists.get(Folding.fold(list))).toList(),
                person.consents)
            .json());
  }

  private static String text(Long id) {
    return id == null ? null : id.toString();
  }

  private void company(Collection<Person> people) {
    List<Person> asking =
        people.stream()
            .filter(p -> p.companyId == null && p.values.get(ContactField.COMPANY) != null)
            .toList();
    Map<String, Long> keys =
        Names.companies(
            sql,
            asking.stream().map(p -> p.values.get(ContactField.COMPANY)).toList(),
            now,
            made -> trace.add(Trace.Of.COMPANY, made));
    asking.forEach(p -> p.companyId = keys.get(Folding.fold(p.values.get(ContactField.COMPANY))));
  }

  /**
   * Writes changed contacts; each says it was changed now.
   *
   * @throws ChangedMeanwhile when somebody else was faster
   */
  private void update(List<Person> changed) {
    update(changed, person -> now);
  }

  /** The same, with the time that each says it was changed. */
  void update(List<Person> changed, Function<Person, Instant> when) {
    List<Object[]> rows = new ArrayList<>();
    for (Person person : changed) {
      Object[] row = row(person, null, when.apply(person));
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

  private Map<String, Long> tag(Collection<Person> people) {
    List<String> names = people.stream().flatMap(p -> p.newTags.stream()).distinct().toList();
    Map<String, Long> keys = Names.tags(sql, names, made -> trace.add(Trace.Of.TAG, made));
    trace.add(Trace.Of.TAGGED, keys.values());
    List<Object[]> rows = new ArrayList<>();
    for (Person person : people) {
      for (String tag : person.newTags) {
        rows.add(new Object[] {person.id, keys.get(Folding.fold(tag))});
      }
    }
    CONTACT_TAGS.insert(sql, rows);
    return keys;
  }

  private Map<String, Long> list(Collection<Person> people) {
    List<String> names = people.stream().flatMap(p -> p.newLists.stream()).distinct().toList();
    Map<String, Long> keys = Names.lists(sql, names, now, made -> trace.add(Trace.Of.LIST, made));
    trace.add(Trace.Of.LISTED, keys.values());
    List<Object[]> rows = new ArrayList<>();
    for (Person person : people) {
      for (String list : person.newLists) {
        rows.add(new Object[] {keys.get(Folding.fold(list)), person.id, now});
      }
    }
    MEMBERS.insert(sql, rows);
    return keys;
  }

  /** Words of further addresses and numbers stay at the end. */
  private static String searchText(Person person) {
    Map<ContactField, String> v = person.values;
    String words =
        ContactText.searchText(
            v.get(ContactField.FIRST_NAME),
            v.get(ContactField.LAST_NAME),
            v.get(ContactField.EMAIL),
            v.get(ContactField.PHONE),
            v.get(ContactField.COMPANY),
            person.externalId());
    return person.furtherWords.isEmpty() ? words : words + " " + person.furtherWords;
  }

  private Object[] row(Person person, String source, Instant updatedAt) {
    Map<ContactField, String> v = person.values;
    String first = v.get(ContactField.FIRST_NAME);
    String last = v.get(ContactField.LAST_NAME);
    String email = v.get(ContactField.EMAIL);
    String phone = v.get(ContactField.PHONE);
    String number = v.get(ContactField.EXTERNAL_ID);
    Birthday born =
        Birthday.parse(v.get(ContactField.BIRTHDAY), Birthday.Reckoning.GREGORIAN).value();
    CalendarDays.Parts returns = Birthday.in(v.get(ContactField.BIRTH_CALENDAR), born);
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
      v.get(ContactField.LANGUAGES),
      v.get(ContactField.UTM_SOURCE),
      v.get(ContactField.UTM_MEDIUM),
      v.get(ContactField.UTM_CAMPAIGN),
      v.get(ContactField.UTM_TERM),
      v.get(ContactField.UTM_CONTENT),
      v.get(ContactField.SCARCE),
      v.get(ContactField.CHALLENGE),
      v.get(ContactField.GOAL),
      v.get(ContactField.BIRTH_CALENDAR),
      searchText(person),
      person.companyId,
      person.ownerId,
      born == null || born.year() == null ? null : born.year().longValue(),
      born == null ? null : (long) born.month(),
      born == null ? null : (long) born.day(),
      returns == null ? null : (long) returns.month(),
      returns == null ? null : (long) returns.day(),
      updatedAt,
      now
    };
  }
}
