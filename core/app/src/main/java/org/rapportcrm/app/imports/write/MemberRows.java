package org.rapportcrm.app.imports.write;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.text.Folding;
import org.rapportcrm.app.list.Invitation;
import org.rapportcrm.app.list.ListRoles;

/**
 * What the rows of a batch say about roles and invitations in the lists that they name. Files
 * without these columns cost no statement.
 */
final class MemberRows {

  static final String ROLE = "listRole";
  static final String INVITATION = "invitation";

  private final Sql sql;
  private final boolean said;

  MemberRows(Sql sql, List<ImportRow> rows) {
    this.sql = sql;
    this.said =
        rows.stream().anyMatch(row -> row.text(ROLE) != null || row.text(INVITATION) != null);
  }

  /** Why a row cannot be used, or {@code null}. */
  static Rejection rejection(ImportRow row) {
    String invitation = row.text(INVITATION);
    String said = row.text(ROLE) == null ? invitation : row.text(ROLE);
    if (said != null && row.words("lists").isEmpty()) {
      return Rejection.of(row.line(), ROLE, "imports.reason.noList", said);
    }
    if (invitation != null && Invitation.of(invitation).isEmpty()) {
      return Rejection.of(row.line(), INVITATION, "lists.no-invitation", invitation);
    }
    return null;
  }

  /** Gives each of these what they are on their lists. */
  void load(Collection<Person> known) {
    if (!said || known.isEmpty()) {
      return;
    }
    Map<Long, Person> byId =
        known.stream().collect(Collectors.toMap(person -> person.id, Function.identity()));
    sql.each(
        "select m.contact_id, l.name_folded, r.name, m.invitation from contact_list_member m"
            + " join contact_list l on l.id = m.list_id left join contact_list_role r on"
            + " r.id = m.role_id where m.contact_id = any(?)",
        row ->
            byId.get(row.getLong(1))
                .places
                .put(row.getString(2), new Place(row.getString(3), row.getString(4))),
        byId.keySet());
  }

  /** Takes over what a row says; answers whether anything is different now. */
  boolean take(Person person, ImportRow row) {
    if (!said || row.text(ROLE) == null && row.text(INVITATION) == null) {
      return false;
    }
    String role = shortened(row.text(ROLE));
    String invitation =
        row.text(INVITATION) == null
            ? null
            : Invitation.of(row.text(INVITATION)).orElseThrow().word();
    boolean different = false;
    for (String list : row.words("lists")) {
      String key = Folding.fold(list);
      Place was = person.places.getOrDefault(key, Place.PLAIN);
      Place is = was.with(role, invitation);
      if (!is.same(was)) {
        person.newPlaces.putIfAbsent(key, was);
        person.places.put(key, is);
        different = true;
      }
    }
    return different;
  }

  private static String shortened(String role) {
    return role == null || role.length() <= ListRoles.LONGEST
        ? role
        : role.substring(0, ListRoles.LONGEST);
  }

  /** Writes what is new, and notes what it was. */
  void write(Collection<Person> people, Trace trace) {
    List<Person> changed = people.stream().filter(one -> !one.newPlaces.isEmpty()).toList();
    if (changed.isEmpty()) {
      return;
    }
    Map<String, Long> lists = new HashMap<>();
    sql.each(
        "select name_folded, id from contact_list where name_folded = any(?)",
        row -> lists.put(row.getString(1), row.getLong(2)),
        changed.stream().flatMap(one -> one.newPlaces.keySet().stream()).distinct().toList());
    Map<String, Long> roles = roles(changed, lists, trace);
    List<Object[]> rows = new ArrayList<>();
    for (Person person : changed) {
      person.newPlaces.forEach(
          (list, was) -> {
            Place is = person.places.get(list);
            long listId = lists.get(list);
            rows.add(new Object[] {role(roles, listId, is), is.invitation(), person.id, listId});
            if (!person.isNew()) {
              trace.before(
                  person.id,
                  MembersBack.RECORD,
                  listId,
                  MembersBack.json(
                      role(roles, listId, was),
                      was.invitation(),
                      role(roles, listId, is),
                      is.invitation()));
            }
          });
    }
    sql.batch(
        "update contact_list_member set role_id = cast(? as bigint), invitation = ? where"
            + " contact_id = ? and list_id = ?",
        rows);
  }

  private static Long role(Map<String, Long> roles, long listId, Place place) {
    return place.role() == null ? null : roles.get(listId + " " + ListRoles.key(place.role()));
  }

  /** Keys of roles by list and name; those that are not there are made. */
  private Map<String, Long> roles(List<Person> changed, Map<String, Long> lists, Trace trace) {
    Map<String, String> named = new HashMap<>();
    for (Person person : changed) {
      person.newPlaces.forEach(
          (list, was) -> {
            name(named, lists.get(list), was);
            name(named, lists.get(list), person.places.get(list));
          });
    }
    Map<String, Long> known = known(lists);
    List<Object[]> fresh = new ArrayList<>();
    for (String key : new TreeSet<>(named.keySet())) {
      if (!known.containsKey(key)) {
        int space = key.indexOf(' ');
        fresh.add(
            new Object[] {
              Long.valueOf(key.substring(0, space)), named.get(key), key.substring(space + 1)
            });
      }
    }
    if (fresh.isEmpty()) {
      return known;
    }
    sql.batch(
        "insert into contact_list_role (list_id, name, name_folded) values (?, ?, ?)"
            + " on conflict do nothing",
        fresh);
    Map<String, Long> all = known(lists);
    trace.add(
        Trace.Of.ROLE,
        all.keySet().stream().filter(key -> !known.containsKey(key)).map(all::get).toList());
    return all;
  }

  private static void name(Map<String, String> named, long listId, Place place) {
    if (place.role() != null) {
      named.putIfAbsent(listId + " " + ListRoles.key(place.role()), place.role());
    }
  }

  private Map<String, Long> known(Map<String, Long> lists) {
    Map<String, Long> known = new HashMap<>();
    sql.each(
        "select list_id, name_folded, id from contact_list_role where list_id = any(?)",
        row -> known.put(row.getLong(1) + " " + row.getString(2), row.getLong(3)),
        lists.values());
    return known;
  }
}
