package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.contact.ContactsChanged;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportTrace.Before;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.contact.ContactField;
import org.rapportcrm.app.contact.ContactText;
import org.rapportcrm.app.field.Carrier;
import org.rapportcrm.app.imports.custom.CustomBack;
import org.rapportcrm.app.imports.custom.CustomBefore;
import org.rapportcrm.app.plugin.hook.Events;

/**
 * Gives contacts that an import changed what they had before: each field by itself, if it still
 * holds what the import wrote.
 */
public final class ContactsBack {

  private final Sql sql;
  private final Events events;
  private final Instant now;
  private final ImportContext context;
  private final List<Left> left;

  ContactsBack(Sql sql, Events events, Instant now, ImportContext context, List<Left> left) {
    this.sql = sql;
    this.events = events;
    this.now = now;
    this.context = context;
    this.left = left;
  }

  /** Restores; answers how many contacts are as they were. */
  long restore(List<Before> traced) {
    if (traced.isEmpty()) {
      return 0;
    }
    Map<Long, PersonBefore> before = new LinkedHashMap<>();
    traced.forEach(one -> before.put(one.contactId(), PersonBefore.of(one.values())));
    People people = People.load(sql, List.copyOf(before.keySet()));
    WaysBack ways = WaysBack.of(sql, people, before, left);
    Set<Long> ofOthers = addressesOfOthers(before);
    Set<Long> gone = companiesGone(before);
    List<Person> changed = new ArrayList<>();
    Set<Long> unlike = new HashSet<>();
    before.forEach(
        (id, was) -> {
          Person person = people.byId(id);
          if (person == null) {
            return;
          }
          if (person.inTrash) {
            unlike.add(id);
            left.add(new Left(id, name(person), null, "imports.left.trash"));
          } else {
            boolean whole =
                restore(person, was, ofOthers.contains(id), gone.contains(was.companyId()));
            if (!(ways.restore(person, was) && whole)) {
              unlike.add(id);
            }
            if (person.isChanged()) {
              changed.add(person);
            }
          }
        });
    custom(before, people, unlike);
    new ContactStore(sql, now, new Trace(), ways.isAny())
        .update(changed, p -> unlike.contains(p.id) ? now : before.get(p.id).updatedAt());
    untag(before);
    new ConsentStore(sql, context)
        .takeBack(before.keySet().stream().filter(id -> before.get(id).consent()).toList(), now);
    events.fire(new ContactsChanged(List.copyOf(before.keySet())));
    return before.keySet().stream()
        .filter(id -> people.byId(id) != null && !unlike.contains(id))
        .count();
  }

  private void custom(Map<Long, PersonBefore> before, People people, Set<Long> unlike) {
    Map<Long, CustomBefore> traced = new LinkedHashMap<>();
    before.forEach(
        (id, was) -> {
          Person person = people.byId(id);
          if (person != null && !person.inTrash && !was.custom().isEmpty()) {
            traced.put(id, was.custom());
          }
        });
    CustomBack.restore(sql, Carrier.CONTACT, traced)
        .forEach(
            (id, fields) -> {
              unlike.add(id);
              String name = name(people.byId(id));
              fields.forEach(field -> left.add(new Left(id, name, field, "imports.left.cell")));
            });
  }

  /** Answers whether all of it is as it was. */
  private boolean restore(
      Person person, PersonBefore was, boolean addressTaken, boolean companyGone) {
    boolean whole = true;
    for (Map.Entry<ContactField, PersonBefore.Cell> entry : was.cells().entrySet()) {
      ContactField field = entry.getKey();
      String obstacle = null;
      if (field == ContactField.EMAIL && addressTaken) {
        obstacle = "imports.left.address";
      } else if (!Person.same(field, person.values.get(field), entry.getValue().after())) {
        obstacle = "imports.left.cell";
      } else if (field == ContactField.COMPANY && companyGone) {
        obstacle = "imports.left.companyGone";
      }
      if (obstacle != null) {
        whole = false;
        left.add(new Left(person.id, name(person), field.property(), obstacle));
      } else {
        person.put(field, entry.getValue().before());
        if (field == ContactField.COMPANY) {
          person.companyId = was.companyId();
        }
      }
    }
    if (was.owner() != null) {
      if (Objects.equals(text(person.ownerId), was.owner().after())) {
        person.ownerChanged = true;
        person.ownerId = was.owner().before() == null ? null : Long.valueOf(was.owner().before());
      } else {
        whole = false;
        left.add(new Left(person.id, name(person), "owner", "imports.left.cell"));
      }
    }
    return whole;
  }

  /** Contacts whose former address belongs to somebody else by now. */
  private Set<Long> addressesOfOthers(Map<Long, PersonBefore> before) {
    Map<String, Long> wanted =
        before.entrySet().stream()
            .filter(one -> address(one.getValue()) != null)
            .collect(
                Collectors.toMap(one -> address(one.getValue()), Map.Entry::getKey, (a, b) -> a));
    Set<Long> taken = new HashSet<>();
    if (!wanted.isEmpty()) {
      sql.each(
          "select email_folded, id from contact where email_folded = any(?)",
          row -> {
            long id = wanted.get(row.getString(1));
            if (id != row.getLong(2)) {
              taken.add(id);
            }
          },
          wanted.keySet());
    }
    return taken;
  }

  /** Former companies that somebody deleted or merged since. */
  private Set<Long> companiesGone(Map<Long, PersonBefore> before) {
    List<Long> former =
        before.values().stream()
            .map(PersonBefore::companyId)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    Set<Long> gone = new HashSet<>();
    if (!former.isEmpty()) {
      sql.each(
          "select id from company where id = any(?) and deleted_at is not null",
          row -> gone.add(row.getLong(1)),
          former);
    }
    return gone;
  }

  private static String address(PersonBefore was) {
    PersonBefore.Cell cell = was.cells().get(ContactField.EMAIL);
    return cell == null ? null : ContactText.emailFolded(cell.before());
  }

  private void untag(Map<Long, PersonBefore> before) {
    List<Object[]> tags = new ArrayList<>();
    List<Object[]> lists = new ArrayList<>();
    before.forEach(
        (id, was) -> {
          was.tags().forEach(tag -> tags.add(new Object[] {id, tag}));
          was.lists().forEach(list -> lists.add(new Object[] {id, list}));
        });
    sql.batch("delete from contact_tag where contact_id = ? and tag_id = ?", tags);
    sql.batch("delete from contact_list_member where contact_id = ? and list_id = ?", lists);
  }

  /** What people call a contact. */
  public static String name(Person person) {
    String first = person.values.get(ContactField.FIRST_NAME);
    String last = person.values.get(ContactField.LAST_NAME);
    String name = ((first == null ? "" : first) + " " + (last == null ? "" : last)).strip();
    if (!name.isEmpty()) {
      return name;
    }
    String email = person.values.get(ContactField.EMAIL);
    String number = person.externalId();
    return email != null ? email : number != null ? number : "#" + person.id;
  }

  private static String text(Long id) {
    return id == null ? null : id.toString();
  }
}
