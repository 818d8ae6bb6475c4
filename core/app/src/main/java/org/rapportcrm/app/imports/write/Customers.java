package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.ContactsCreated;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.LifeStage;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * The contacts that rows of purchases and interactions are about: by customer number, else by
 * address; made when there is none, unless the option {@code createContacts} is {@code false}.
 */
public final class Customers {

  private final ImportContext context;
  private final Map<ImportRow, Map<ContactField, String>> said = new LinkedHashMap<>();
  private final Set<Person> made = new LinkedHashSet<>();
  private final People people;
  private final LifeStage stageOfNew;
  private long created;

  /** A row's customer, or the message key of why there is none. */
  public record Found(Person person, String reason) {}

  private Customers(
      Sql sql, ImportContext context, Collection<ImportRow> rows, LifeStage stageOfNew) {
    this.context = context;
    this.stageOfNew = stageOfNew;
    rows.forEach(row -> said.put(row, values(row)));
    this.people = People.load(sql, said.values());
  }

  /** Looks up whom the rows of a batch name; whoever is new gets this stage of life. */
  public static Customers load(
      Sql sql, ImportContext context, Collection<ImportRow> rows, LifeStage stageOfNew) {
    return new Customers(sql, context, rows, stageOfNew);
  }

  /** Whom the row means; a new one is made once it is {@linkplain #keep kept}. */
  public Found of(ImportRow row) {
    Map<ContactField, String> values = said.get(row);
    if (!values.containsKey(ContactField.EXTERNAL_ID) && !values.containsKey(ContactField.EMAIL)) {
      return new Found(null, "imports.reason.noCustomer");
    }
    Person person = people.match(values);
    if (person == null) {
      return new Found(null, "imports.reason.twoContacts");
    }
    if (person.inTrash) {
      return new Found(null, "imports.reason.inTrash");
    }
    if (person.isNew() && person.values.isEmpty()) {
      if (context.option("createContacts").filter("false"::equals).isPresent()) {
        return new Found(null, "imports.reason.unknownCustomer");
      }
      person.take(values);
      person.values.putIfAbsent(ContactField.LIFE_STAGE, stageOfNew.word());
      people.keep(person);
    }
    return new Found(person, null);
  }

  /** A row about this one is used: a new one is made. */
  public void keep(Person person) {
    if (person.isNew() && made.add(person)) {
      String known = person.externalId() == null ? person.emailFolded() : person.externalId();
      created += context.tryOnly() && context.seen("customer " + known) ? 0 : 1;
    }
  }

  /** Writes the contacts that were made. */
  public void write(Sql sql, Events events, Instant now, Trace trace) {
    if (made.isEmpty()) {
      return;
    }
    new ContactStore(sql, now, trace).write(made, context.option("source").orElse("import"));
    List<Long> ids = made.stream().map(person -> person.id).toList();
    events.fire(new ContactsCreated(ids));
  }

  /** How many contacts were made, or would be. */
  public long created() {
    return created;
  }

  private static Map<ContactField, String> values(ImportRow row) {
    Map<ContactField, String> values = new EnumMap<>(ContactField.class);
    put(values, ContactField.EXTERNAL_ID, row.text("customer"));
    put(values, ContactField.EMAIL, row.text("email"));
    put(values, ContactField.FIRST_NAME, row.text("firstName"));
    put(values, ContactField.LAST_NAME, row.text("lastName"));
    return values;
  }

  private static void put(Map<ContactField, String> values, ContactField field, String value) {
    if (value != null) {
      values.put(field, value.substring(0, Math.min(value.length(), field.limit())));
    }
  }
}
