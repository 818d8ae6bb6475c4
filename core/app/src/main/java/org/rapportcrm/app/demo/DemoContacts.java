package org.rapportcrm.app.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.random.RandomGenerator;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.data.Ids;

/** The shop's contacts: who they are, where they came from, what they agreed to. */
final class DemoContacts {

  static final int COUNT = 3000;

  private static final int DAYS = 730;
  private static final List<String> SOURCES =
      List.of("web", "web", "web", "search", "search", "referral", "fair", "newsletter");

  private static final List<String> JOBS =
      List.of("Owner", "Office manager", "Buyer", "Head teacher", "Assistant", "Director");

  private final Sql sql;
  private final RandomGenerator random;
  private final Instant now;

  DemoContacts(Sql sql, RandomGenerator random, Instant now) {
    this.sql = sql;
    this.random = random;
    this.now = now;
  }

  /**
   * Somebody of the shop.
   *
   * @param companyId {@code null} for those who buy for themselves
   * @param ownerId the colleague who looks after them; {@code null} for most
   */
  record Contact(long id, Instant since, Long companyId, Long ownerId) {}

  /** Writes them; answers who they are, oldest first. */
  List<Contact> fill(List<DemoCompanies.Company> companies, List<Long> owners) {
    Deque<Long> ids = Ids.take(sql, "contact_seq", COUNT);
    List<Contact> contacts = new ArrayList<>();
    List<Object[]> rows = new ArrayList<>();
    for (int number = 0; number < COUNT; number++) {
      Names.Person person = Names.person(random, number);
      // more people join as the shop becomes known
      long days = (long) (DAYS * (1 - Math.sqrt((number + 0.5) / COUNT)));
      Instant since =
          now.minus(Duration.ofDays(days)).minus(Duration.ofMinutes(random.nextInt(1440)));
      long id = ids.removeFirst();
      DemoCompanies.Company company = random.nextInt(7) == 0 ? employer(companies, person) : null;
      Long owner =
          company != null || random.nextInt(4) == 0
              ? owners.get(random.nextInt(owners.size()))
              : null;
      Contact contact = new Contact(id, since, company == null ? null : company.id(), owner);
      contacts.add(contact);
      rows.add(row(contact, number, person, company == null ? null : company.name()));
    }
    sql.batch(
        "insert into contact (id, first_name, last_name, name_folded, email, email_folded, phone,"
            + " phone_digits, life_stage, source, language, city, country, birth_month, birth_day,"
            + " external_id, search_text, company_id, job_title, owner_id, created_at,"
            + " updated_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        rows);
    consent(contacts);
    return contacts;
  }

  private DemoCompanies.Company employer(
      List<DemoCompanies.Company> companies, Names.Person person) {
    List<DemoCompanies.Company> near =
        companies.stream().filter(one -> one.language().equals(person.language())).toList();
    return near.get(random.nextInt(near.size()));
  }

  private Object[] row(Contact contact, int number, Names.Person person, String company) {
    String email = person.address() + "@example.com";
    String phone = "+44 7700 9" + String.format("%05d", number);
    String customer = "R-" + (10_000 + number);
    return new Object[] {
      contact.id(),
      person.firstName(),
      person.lastName(),
      ContactText.nameFolded(person.firstName(), person.lastName(), email, customer),
      email,
      ContactText.emailFolded(email),
      phone,
      ContactText.phoneDigits(phone),
      "lead",
      SOURCES.get(random.nextInt(SOURCES.size())),
      person.language(),
      person.city(),
      person.country(),
      1 + random.nextInt(12),
      1 + random.nextInt(28),
      customer,
      ContactText.searchText(
          person.firstName(), person.lastName(), email, phone, company, customer),
      contact.companyId(),
      company == null ? null : JOBS.get(random.nextInt(JOBS.size())),
      contact.ownerId(),
      Times.utc(contact.since()),
      Times.utc(contact.since())
    };
  }

  /** Most agreed to hear from the shop, when they joined. */
  private void consent(List<Contact> contacts) {
    List<Object[]> consents = new ArrayList<>();
    List<Object[]> proofs = new ArrayList<>();
    for (Contact contact : contacts) {
      for (String purpose : List.of("marketing", "feedback")) {
        if (random.nextInt(100) < 82) {
          Object at = Times.utc(contact.since());
          consents.add(new Object[] {contact.id(), purpose, at});
          proofs.add(new Object[] {contact.id(), purpose, at});
        }
      }
    }
    sql.batch(
        "insert into consent (contact_id, purpose, given, at) values (?, ?, true, ?)", consents);
    sql.batch(
        "insert into consent_event (contact_id, purpose, given, at, basis, source)"
            + " values (?, ?, true, ?, 'Yes, write to me. I can stop it any time.', 'demo')",
        proofs);
  }
}
