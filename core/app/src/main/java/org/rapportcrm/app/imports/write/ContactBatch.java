package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.field.CustomChange;
import org.rapportcrm.app.imports.custom.CustomCells;
import org.rapportcrm.app.imports.custom.CustomRows;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.plugin.hook.Events;
import org.rapportcrm.app.suppression.SuppressionBook;

/** One batch of contacts: loads those it may mean, decides row by row, writes them together. */
final class ContactBatch {

  private final Sql sql;
  private final Events events;
  private final Instant now;
  private final ImportContext context;
  private final SuppressionBook suppressed;

  private final List<Rejection> rejected = new ArrayList<>();
  private final Set<Person> touched = new LinkedHashSet<>();
  private long created;
  private long updated;
  private long unchanged;
  private OwnersByAddress owners;
  private CustomRows custom;
  private WayRows ways;
  private MemberRows places;
  private final TrialShow show;

  ContactBatch(
      Sql sql, Events events, Instant now, ImportContext context, SuppressionBook suppressed) {
    this.sql = sql;
    this.events = events;
    this.now = now;
    this.context = context;
    this.suppressed = suppressed;
    this.show = new TrialShow(context);
  }

  ImportOutcome write(List<ImportRow> rows) {
    ways = new WayRows(sql, rows);
    Map<ImportRow, ContactValues> said = new LinkedHashMap<>();
    for (ImportRow row : rows) {
      ContactValues values = ContactValues.of(row, ways.isSaid());
      if (values.rejection() != null) {
        rejected.add(values.rejection());
      } else {
        said.put(row, values);
      }
    }
    refuseErased(said);
    People people =
        People.load(
            sql,
            said.values().stream().map(ContactValues::identity).toList(),
            said.values().stream().flatMap(values -> values.addresses().stream()).toList());
    ways.load(people.known());
    loadTags(people, rows);
    loadLists(people, rows);
    owners = OwnersByAddress.load(sql, rows);
    loadConsent(people, rows);
    custom = new CustomRows(sql, Carrier.CONTACT, context, rows);
    custom.load(cells(people.known()));
    places = new MemberRows(sql, rows);
    places.load(people.known());
    said.forEach((row, values) -> decide(people, row, values));
    for (Person person : touched) {
      boolean undone = !person.isNew() && !person.isDifferent();
      updated += undone ? 0 : person.differentRows;
      unchanged += undone ? person.differentRows : 0;
    }
    if (!context.tryOnly()) {
      flush();
    } else {
      show.likenesses(sql);
      show.companies(sql, said.keySet());
    }
    return new ImportOutcome(created, updated, unchanged, created, rejected);
  }

  private void decide(People people, ImportRow row, ContactValues values) {
    if (owners.isUnknown(row)) {
      refuse(row, "owner", "imports.reason.owner", row.text("owner"));
      return;
    }
    CustomChange more = custom.of(row, rejected);
    if (more == null) {
      return;
    }
    Rejection unread = Optional.ofNullable(MemberRows.rejection(row)).orElse(Wish.rejection(row));
    if (unread != null) {
      rejected.add(unread);
      return;
    }
    Person person = people.match(values.identity(), values.addresses());
    if (person == null) {
      refuse(row, "email", "imports.reason.twoContacts", String.join(", ", values.addresses()));
      return;
    }
    if (person.inTrash) {
      refuse(row, null, "imports.reason.inTrash");
      return;
    }
    if (person.isNew() && !touched.contains(person) && values.isNumberAlone() && more.isEmpty()) {
      refuse(row, "externalId", "imports.reason.numberAlone");
      return;
    }
    SaidWays said = values.ways().withoutEmails(email -> people.isOfAnother(email, person));
    Rejection full = WayRows.rejection(row, person, said);
    if (full != null) {
      rejected.add(full);
      return;
    }
    TrialShow.Before before = context.tryOnly() ? TrialShow.Before.of(person, more) : null;
    boolean isNew = touched.add(person) && person.isNew();
    boolean different = person.take(values.values()) | person.tag(row.words("tags"));
    different |= person.reach(said);
    different |= consent(person, Wish.of(row));
    different |= person.custom.take(more);
    different |= person.list(row.words("lists")) | person.give(owners.of(row));
    different |= places.take(person, row);
    people.keep(person);
    if (isNew && context.tryOnly()) {
      boolean same = context.seen("row " + values.values() + values.ways());
      if (seenBefore(values)) {
        isNew = false;
        different = !same;
      }
    }
    if (context.tryOnly() && (isNew || different)) {
      show.row(row, person, isNew, before);
    }
    created += isNew ? 1 : 0;
    person.differentRows += !isNew && different ? 1 : 0;
    unchanged += !isNew && !different ? 1 : 0;
  }

  private boolean consent(Person person, Wish wish) {
    return switch (wish.meaning()) {
      case NO -> person.refuse(wish.words());
      case OPEN -> false;
      case YES, UNSAID -> context.basis().isPresent() && person.consent();
    };
  }

  private boolean seenBefore(ContactValues values) {
    String number = values.values().get(ContactField.EXTERNAL_ID);
    boolean seen = number != null && context.seen("number " + number);
    for (String address : values.addresses()) {
      seen |= context.seen("address " + address);
    }
    return number == null && values.addresses().isEmpty()
        ? context.seen("name " + Person.nameAndPhone(values.identity()))
        : seen;
  }

  private void flush() {
    List<Person> fresh = touched.stream().filter(Person::isNew).toList();
    List<Long> changed = ids(touched, p -> !p.isNew() && p.isDifferent());
    Trace trace = new Trace();
    new ContactStore(sql, now, trace, ways.isSaid())
        .write(touched, context.option("source").orElse("import"));
    places.write(touched, trace);
    CustomRows.write(sql, Carrier.CONTACT, cells(touched));
    writeConsent();
    trace.keepIn(context);
    if (!fresh.isEmpty()) {
      events.fire(new ContactsCreated(ids(fresh, p -> true)));
    }
    if (!changed.isEmpty()) {
      events.fire(new ContactsChanged(changed));
    }
  }

  private void writeConsent() {
    ConsentStore consents = new ConsentStore(sql, context);
    context
        .basis()
        .ifPresent(
            basis -> consents.give(ids(touched, p -> Boolean.TRUE.equals(p.consent)), basis, now));
    consents.refuse(
        touched.stream()
            .filter(p -> Boolean.FALSE.equals(p.consent))
            .collect(Collectors.toMap(p -> p.id, p -> p.refusal)),
        now);
  }

  /** Who asked to be forgotten does not come back by a file. */
  private void refuseErased(Map<ImportRow, ContactValues> said) {
    Set<String> erased =
        suppressed.erasedAmong(
            said.values().stream().flatMap(values -> values.addresses().stream()).toList());
    said.entrySet()
        .removeIf(
            one -> {
              boolean gone = one.getValue().addresses().stream().anyMatch(erased::contains);
              if (gone) {
                refuse(one.getKey(), "email", "imports.reason.erased");
              }
              return gone;
            });
  }

  private static Map<Long, CustomCells> cells(Collection<Person> people) {
    return people.stream().collect(Collectors.toMap(p -> p.id, p -> p.custom, (one, other) -> one));
  }

  private void loadTags(People people, List<ImportRow> rows) {
    if (people.known().isEmpty() || rows.stream().allMatch(r -> r.words("tags").isEmpty())) {
      return;
    }
    Map<Long, Person> byId =
        people.known().stream().collect(Collectors.toMap(p -> p.id, Function.identity()));
    sql.each(
        "select ct.contact_id, t.name_folded from contact_tag ct join tag t on t.id = ct.tag_id"
            + " where ct.contact_id = any(?)",
        row -> byId.get(row.getLong(1)).tagsFolded.add(row.getString(2)),
        byId.keySet());
  }

  private void loadLists(People people, List<ImportRow> rows) {
    if (people.known().isEmpty() || rows.stream().allMatch(r -> r.words("lists").isEmpty())) {
      return;
    }
    Map<Long, Person> byId =
        people.known().stream().collect(Collectors.toMap(p -> p.id, Function.identity()));
    sql.each(
        "select m.contact_id, l.name_folded from contact_list_member m"
            + " join contact_list l on l.id = m.list_id where m.contact_id = any(?)",
        row -> byId.get(row.getLong(1)).listsFolded.add(row.getString(2)),
        byId.keySet());
  }

  private void loadConsent(People people, List<ImportRow> rows) {
    if (context.basis().isPresent() || rows.stream().anyMatch(Wish::isSaid)) {
      Set<Long> decided = new ConsentStore(sql, context).decided(ids(people.known(), p -> true));
      people.known().forEach(person -> person.consentDecided = decided.contains(person.id));
    }
  }

  private void refuse(ImportRow row, String field, String reason, String... arguments) {
    rejected.add(Rejection.of(row.line(), field, reason, arguments));
  }

  private static List<Long> ids(Collection<Person> people, Predicate<Person> which) {
    return people.stream().filter(which).map(person -> person.id).toList();
  }
}
