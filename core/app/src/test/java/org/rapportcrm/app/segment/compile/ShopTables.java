package org.rapportcrm.app.segment.compile;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.segment.criterion.Reference;

/** Puts invented contacts into a database, beside a table as a plugin would have it. */
final class ShopTables {

  private final Sql sql;

  ShopTables(Sql sql) {
    this.sql = sql;
  }

  FakeReferences fill(List<Shop.Person> people) {
    FakeReferences references = new FakeReferences().with(Reference.LIST, "Newsletter", 1);
    insert("contact_list", "id, name, name_folded, created_at", 1, "Newsletter", "n", Shop.NOW);
    for (int i = 0; i < Shop.TAGS.size(); i++) {
      insert("tag", "id, name, name_folded", i + 1, Shop.TAGS.get(i), Shop.TAGS.get(i));
      references.with(Reference.TAG, Shop.TAGS.get(i), i + 1);
    }
    for (int i = 0; i < Shop.COMPANIES.size(); i++) {
      String name = Shop.COMPANIES.get(i);
      String columns = "id, name, name_folded, created_at, updated_at";
      insert("company", columns, i + 1, name, Folding.fold(name), Shop.NOW, Shop.NOW);
    }
    sql.update(
        "create table zoo_entry (contact_id bigint not null, at timestamp with time zone,"
            + " points numeric(19,4), tier varchar(20), flag boolean)");
    insert(
        "contact",
        "id, created_at, updated_at",
        1,
        Shop.NOW.minusSeconds(999_999_999),
        Shop.NOW.minusSeconds(999_999_999));
    sql.update("update contact set deleted_at = current_timestamp");
    people.forEach(this::fill);
    return references;
  }

  private void fill(Shop.Person person) {
    List<Shop.Event> bought = person.purchases().stream().filter(e -> !e.flag()).toList();
    insert(
        "contact",
        "id, deleted_at, city, email_folded, life_stage, birth_month, birth_day, created_at,"
            + " updated_at, company_id, purchase_count, purchase_sum, first_purchase, last_purchase",
        person.id(),
        person.deleted() ? Shop.NOW : null,
        person.city(),
        person.email() == null ? null : person.email().toLowerCase(Locale.ROOT),
        person.stage(),
        person.birthday() == null ? null : person.birthday() / 100,
        person.birthday() == null ? null : person.birthday() % 100,
        person.created(),
        person.created(),
        person.company() == null ? null : Shop.COMPANIES.indexOf(person.company()) + 1,
        bought.size(),
        bought.stream().map(Shop.Event::number).reduce(BigDecimal.ZERO, BigDecimal::add),
        bought.stream().map(Shop.Event::at).min(Instant::compareTo).orElse(null),
        bought.stream().map(Shop.Event::at).max(Instant::compareTo).orElse(null));
    events(person);
    person.tags().forEach(t -> insert("contact_tag", "contact_id, tag_id", person.id(), tag(t)));
    person
        .lists()
        .values()
        .forEach(
            at ->
                insert("contact_list_member", "list_id, contact_id, added_at", 1, person.id(), at));
    if (person.consent() != null) {
      insert(
          "consent",
          "contact_id, purpose, given, at",
          person.id(),
          "marketing",
          person.consent(),
          Shop.NOW);
    }
    if (person.referred() != null) {
      insert("referral", "referrer_id, referee_id, at", 1, person.id(), person.referred());
    }
  }

  private void events(Shop.Person person) {
    int number = 0;
    for (Shop.Event event : person.purchases()) {
      insert(
          "purchase",
          "contact_id, external_id, at, amount, currency, description, refunded_at, created_at",
          person.id(),
          person.id() + "-" + number++,
          event.at(),
          event.number(),
          "EUR",
          event.word(),
          event.flag() ? Shop.NOW : null,
          Shop.NOW);
    }
    for (Shop.Event event : person.interactions()) {
      insert(
          "interaction",
          "contact_id, kind, at, helped, created_at",
          person.id(),
          event.word() == null ? "other" : event.word(),
          event.at(),
          event.flag(),
          Shop.NOW);
    }
    for (Shop.Event event : person.zoo()) {
      insert(
          "zoo_entry",
          "contact_id, at, points, tier, flag",
          person.id(),
          event.at(),
          event.number(),
          event.word(),
          event.flag());
    }
  }

  private static int tag(String name) {
    return Shop.TAGS.indexOf(name) + 1;
  }

  private void insert(String table, String columns, Object... values) {
    List<String> marks = new ArrayList<>();
    for (Object ignored : values) {
      marks.add("?");
    }
    sql.update(
        "insert into " + table + " (" + columns + ") values (" + String.join(",", marks) + ")",
        values);
  }
}
