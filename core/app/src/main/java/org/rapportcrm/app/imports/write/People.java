package org.rapportcrm.app.imports.write;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.Birthday;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;

/** The contacts that a batch may be about, found by customer number, address, or name. */
final class People {

  private static final String SELECT =
      "select c.id, c.version, c.deleted_at, c.company_id, m.name as company_name, c.first_name,"
          + " c.last_name, c.email, c.phone, c.job_title, c.life_stage, c.source, c.language,"
          + " c.zone, c.street, c.city, c.region, c.postcode, c.country, c.website, c.birth_year,"
          + " c.birth_month, c.birth_day, c.birth_calendar, c.note, c.external_id, c.owner_id,"
          + " c.updated_at, c.further_words, c.languages, c.utm_source, c.utm_medium,"
          + " c.utm_campaign, c.utm_term, c.utm_content, c.scarce, c.challenge, c.goal"
          + " from contact c left join company m on m.id = c.company_id where ";

  private final Map<Long, Person> byId = new HashMap<>();
  private final Map<String, Person> byExternalId = new HashMap<>();
  private final Map<String, Person> byEmail = new HashMap<>();
  private final Map<String, Person> byNameAndPhone = new HashMap<>();

  /** Loads those that these rows could mean. */
  static People load(Sql sql, Collection<Map<ContactField, String>> rows) {
    return load(sql, rows, List.of());
  }

  /**
   * The same.
   *
   * @param furtherEmails folded ones that the rows say besides
   */
  static People load(
      Sql sql, Collection<Map<ContactField, String>> rows, Collection<String> furtherEmails) {
    People people = new People();
    people.find(sql, "c.external_id = any(?)", texts(rows, v -> v.get(ContactField.EXTERNAL_ID)));
    List<String> emails =
        Stream.concat(
                rows.stream().map(v -> ContactText.emailFolded(v.get(ContactField.EMAIL))),
                furtherEmails.stream())
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    people.find(sql, "c.email_folded = any(?)", emails);
    people.findFurther(sql, emails);
    people.find(
        sql,
        "c.email_folded is null and c.external_id is null and c.deleted_at is null"
            + " and c.name_folded = any(?)",
        texts(rows, People::nameOfTheNameless));
    return people;
  }

  /** Loads contacts by their ids, in the order of which they are locked. */
  static People load(Sql sql, List<Long> ids) {
    People people = new People();
    if (!ids.isEmpty()) {
      sql.each("select id from contact where id = any(?) order by id for update", row -> {}, ids);
      sql.each(SELECT + "c.id = any(?)", people::add, ids);
    }
    return people;
  }

  /** The contact with this id, or {@code null}. */
  Person byId(long id) {
    return byId.get(id);
  }

  /** The contact with these values, known or not; {@code null} when two contacts claim them. */
  Person match(Map<ContactField, String> values) {
    String address = ContactText.emailFolded(values.get(ContactField.EMAIL));
    return match(values, address == null ? List.of() : List.of(address));
  }

  /**
   * The same: whose number it is, else whose address is the first that is known. That another of
   * the addresses is somebody else's decides nothing.
   *
   * @param addresses all of the row, folded, the primary one first
   */
  Person match(Map<ContactField, String> values, List<String> addresses) {
    Person numbered = byExternalId.get(values.get(ContactField.EXTERNAL_ID));
    if (numbered != null) {
      boolean claimed = !addresses.isEmpty() && isOfAnother(addresses.get(0), numbered);
      return claimed ? null : numbered;
    }
    for (String address : addresses) {
      if (byEmail.containsKey(address)) {
        return byEmail.get(address);
      }
    }
    Person known =
        nameOfTheNameless(values) == null ? null : byNameAndPhone.get(Person.nameAndPhone(values));
    return known != null ? known : Person.unknown();
  }

  /** Whether an address, folded, is somebody else's, who keeps it. */
  boolean isOfAnother(String address, Person person) {
    return byEmail.getOrDefault(address, person) != person;
  }

  /** Remembers a person under its newest number, address and name. */
  void keep(Person person) {
    if (person.externalId() != null) {
      byExternalId.put(person.externalId(), person);
    }
    if (person.emailFolded() != null) {
      byEmail.put(person.emailFolded(), person);
    }
    person.ways.foldedEmails().forEach(address -> byEmail.putIfAbsent(address, person));
    if (nameOfTheNameless(person.values) != null) {
      byNameAndPhone.put(person.nameAndPhone(), person);
    }
  }

  /** All that were found in the database. */
  Collection<Person> known() {
    return byId.values();
  }

  /** The folded name of somebody without number and address, else {@code null}. */
  private static String nameOfTheNameless(Map<ContactField, String> values) {
    if (values.containsKey(ContactField.EMAIL) || values.containsKey(ContactField.EXTERNAL_ID)) {
      return null;
    }
    return ContactText.nameFolded(
        values.get(ContactField.FIRST_NAME), values.get(ContactField.LAST_NAME), null, null);
  }

  private static List<String> texts(
      Collection<Map<ContactField, String>> rows,
      Function<Map<ContactField, String>, String> text) {
    return rows.stream().map(text).filter(Objects::nonNull).distinct().toList();
  }

  /** An address may be a further one of somebody. */
  private void findFurther(Sql sql, List<String> emails) {
    find(sql, "c.id in (select contact_id from reach_email where address_folded = any(?))", emails);
    if (!emails.isEmpty()) {
      sql.each(
          "select contact_id, address_folded from reach_email where address_folded = any(?)",
          row -> {
            Person person = byId.get(row.getLong(1));
            person.furtherEmails.add(row.getString(2));
            byEmail.putIfAbsent(row.getString(2), person);
          },
          emails);
    }
  }

  private void find(Sql sql, String condition, List<String> keys) {
    if (!keys.isEmpty()) {
      sql.each(SELECT + condition, this::add, keys);
    }
  }

  private void add(ResultSet row) throws SQLException {
    if (byId.containsKey(row.getLong("id"))) {
      return;
    }
    Person person = new Person();
    person.id = row.getLong("id");
    person.version = row.getLong("version");
    person.inTrash = row.getObject("deleted_at") != null;
    person.companyId = Sql.longOrNull(row, "company_id");
    person.ownerId = Sql.longOrNull(row, "owner_id");
    person.furtherWords = row.getString("further_words");
    person.updatedAt = Sql.instant(row, "updated_at");
    for (ContactField field : ContactField.values()) {
      String value = value(row, field);
      if (value != null) {
        person.values.put(field, value);
      }
    }
    byId.put(person.id, person);
    keep(person);
  }

  private static String value(ResultSet row, ContactField field) throws SQLException {
    return switch (field) {
      case COMPANY -> row.getString("company_name");
      case BIRTHDAY -> birthday(row);
      default -> row.getString(field.column());
    };
  }

  private static String birthday(ResultSet row) throws SQLException {
    Long year = Sql.longOrNull(row, "birth_year");
    Long month = Sql.longOrNull(row, "birth_month");
    Long day = Sql.longOrNull(row, "birth_day");
    Birthday birthday =
        Birthday.of(
            year == null ? null : year.intValue(),
            month == null ? null : month.intValue(),
            day == null ? null : day.intValue());
    return birthday == null ? null : birthday.iso();
  }
}
