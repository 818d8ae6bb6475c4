package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.text.CalendarDays;

/** The rows of the table {@code contact}, inserted and updated in sets. */
final class ContactRows {

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
                      BulkInsert.Column.of("birth_calendar_day", "bigint"))))
          .toList();

  private static final List<BulkInsert.Column> WAYS =
      Stream.of("email_kind", "phone_kind", "address_kind", "further_words")
          .map(BulkInsert.Column::text)
          .toList();

  /** The last two; the very last one is not updated. */
  private static final List<BulkInsert.Column> TIMES =
      List.of(
          BulkInsert.Column.of("updated_at", "timestamp with time zone"),
          BulkInsert.Column.of("created_at", "timestamp with time zone"));

  /** Leaves further addresses and numbers alone. */
  static final ContactRows PLAIN = new ContactRows(false);

  /** Writes what the primary ones are for, and by which words the further ones are found. */
  static final ContactRows WITH_WAYS = new ContactRows(true);

  private final boolean ways;
  private final int width;
  private final BulkInsert insert;
  private final String update;

  private ContactRows(boolean ways) {
    List<BulkInsert.Column> columns = new ArrayList<>(COLUMNS);
    columns.addAll(ways ? WAYS : List.of());
    columns.addAll(TIMES);
    this.ways = ways;
    this.width = columns.size();
    this.insert = new BulkInsert("contact", "", columns);
    this.update =
        columns.subList(1, width - 1).stream()
            .map(column -> column.name() + " = ?")
            .collect(
                Collectors.joining(
                    ", ",
                    "update contact set ",
                    ", version = version + 1 where id = ? and version = ?"));
  }

  /**
   * Inserts new ones, which have their keys already.
   *
   * @param source where they come from, unless their row says
   */
  void insert(Sql sql, Collection<Person> created, String source, Instant now) {
    insert.insert(sql, created.stream().map(person -> row(person, source, now, now)).toList());
  }

  /**
   * Updates those that are there.
   *
   * @param when each says it was changed
   * @throws ChangedMeanwhile when somebody else was faster
   */
  void update(Sql sql, Collection<Person> changed, Function<Person, Instant> when, Instant now) {
    List<Object[]> rows = new ArrayList<>();
    for (Person person : changed) {
      Object[] row = row(person, null, when.apply(person), now);
      Object[] parameters = new Object[width];
      System.arraycopy(row, 1, parameters, 0, width - 2);
      parameters[width - 2] = person.id;
      parameters[width - 1] = person.version;
      rows.add(parameters);
    }
    for (int count : sql.batch(update, rows)) {
      if (count == 0) {
        throw new ChangedMeanwhile();
      }
    }
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
    String further = person.furtherWords();
    return further.isEmpty() ? words : words + " " + further;
  }

  private Object[] row(Person person, String source, Instant updatedAt, Instant now) {
    Object[] row = Arrays.copyOf(values(person, source), width);
    if (ways) {
      row[width - 6] = person.ways.emailKind();
      row[width - 5] = person.ways.phoneKind();
      row[width - 4] = person.ways.addressKind();
      row[width - 3] = person.furtherWords();
    }
    row[width - 2] = updatedAt;
    row[width - 1] = now;
    return row;
  }

  private static Object[] values(Person person, String source) {
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
      returns == null ? null : (long) returns.day()
    };
  }
}
