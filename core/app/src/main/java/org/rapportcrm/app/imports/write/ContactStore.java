package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.data.BulkInsert;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.imports.custom.CustomBefore;

/** Writes new and changed contacts, their companies, tags and consent, in a few statements. */
final class ContactStore {

  private static final Links MEMBERS =
      Links.of(
          "contact_list_member",
          BulkInsert.Column.of("list_id", "bigint"),
          BulkInsert.Column.of("contact_id", "bigint"),
          BulkInsert.Column.of("added_at", "timestamp with time zone"));

  private static final Links CONTACT_TAGS =
      Links.of(
          "contact_tag",
          BulkInsert.Column.of("contact_id", "bigint"),
          BulkInsert.Column.of("tag_id", "bigint"));

  private final Sql sql;
  private final Instant now;
  private final Trace trace;
  private final ContactRows rows;

  /** For records of which nobody says more than one way to reach them. */
  ContactStore(Sql sql, Instant now, Trace trace) {
    this(sql, now, trace, false);
  }

  /**
   * For any.
   *
   * @param ways whether what is stored of further addresses and numbers was read
   */
  ContactStore(Sql sql, Instant now, Trace trace, boolean ways) {
    this.sql = sql;
    this.now = now;
    this.trace = trace;
    this.rows = ways ? ContactRows.WITH_WAYS : ContactRows.PLAIN;
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
      rows.insert(sql, created, source, now);
      trace.add(Trace.Of.CONTACT, created.stream().map(person -> person.id).toList());
      WayRows.write(sql, created);
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
                person.consent != null,
                person.hasOtherWays()
                    ? new PersonBefore.WayCell(person.waysStored, person.ways)
                    : null,
                CustomBefore.of(person.custom))
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
    rows.update(sql, changed, when, now);
    WayRows.write(sql, changed);
  }

  private Map<String, Long> tag(Collection<Person> people) {
    List<String> names = people.stream().flatMap(p -> p.newTags.stream()).distinct().toList();
    Map<String, Long> keys = Names.tags(sql, names, made -> trace.add(Trace.Of.TAG, made));
    trace.add(Trace.Of.TAGGED, keys.values());
    CONTACT_TAGS.insert(
        sql,
        people,
        person ->
            person.newTags.stream()
                .map(tag -> new Object[] {person.id, keys.get(Folding.fold(tag))}));
    return keys;
  }

  private Map<String, Long> list(Collection<Person> people) {
    List<String> names = people.stream().flatMap(p -> p.newLists.stream()).distinct().toList();
    Map<String, Long> keys = Names.lists(sql, names, now, made -> trace.add(Trace.Of.LIST, made));
    trace.add(Trace.Of.LISTED, keys.values());
    MEMBERS.insert(
        sql,
        people,
        person ->
            person.newLists.stream()
                .map(list -> new Object[] {keys.get(Folding.fold(list)), person.id, now}));
    return keys;
  }

  /** Rows that tie contacts to something, which somebody else may have done at the same time. */
  private record Links(BulkInsert ofNew, BulkInsert ofKnown) {

    static Links of(String table, BulkInsert.Column... columns) {
      return new Links(
          new BulkInsert(table, "", List.of(columns)),
          new BulkInsert(table, " on conflict do nothing", List.of(columns)));
    }

    /**
     * Nobody else knows a contact that this transaction makes, so that no conflict is looked for.
     */
    void insert(Sql sql, Collection<Person> people, Function<Person, Stream<Object[]>> rows) {
      ofNew.insert(sql, people.stream().filter(Person::isNew).flatMap(rows).toList());
      ofKnown.insert(sql, people.stream().filter(p -> !p.isNew()).flatMap(rows).toList());
    }
  }
}
