package org.rapportcrm.app.imports.write;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.TakenBack.Left;
import org.rapportcrm.app.imports.ways.WayFields;
import org.rapportcrm.app.imports.ways.Ways;

/**
 * Gives contacts the further addresses and numbers back that they had before an import: each sort
 * by itself, unless somebody changed it since.
 */
final class WaysBack {

  private final boolean any;
  private final Map<String, Long> owners;
  private final List<Left> left;

  private WaysBack(boolean any, Map<String, Long> owners, List<Left> left) {
    this.any = any;
    this.owners = owners;
    this.left = left;
  }

  /** Reads what is stored now, if the import changed any. */
  static WaysBack of(Sql sql, People people, Map<Long, PersonBefore> before, List<Left> left) {
    Set<Long> touched =
        before.entrySet().stream()
            .filter(one -> one.getValue().ways() != null)
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    if (touched.isEmpty()) {
      return new WaysBack(false, Map.of(), left);
    }
    WayRows.read(sql, people.known());
    Set<String> wanted = new HashSet<>();
    touched.forEach(id -> before.get(id).ways().before().foldedEmails().forEach(wanted::add));
    return new WaysBack(true, owners(sql, wanted), left);
  }

  /** Whose these addresses are now. */
  private static Map<String, Long> owners(Sql sql, Collection<String> addresses) {
    Map<String, Long> owners = new HashMap<>();
    if (!addresses.isEmpty()) {
      sql.each(
          "select email_folded, id from contact where email_folded = any(?) union all"
              + " select address_folded, contact_id from reach_email where address_folded = any(?)",
          row -> owners.put(row.getString(1), row.getLong(2)),
          addresses,
          addresses);
    }
    return owners;
  }

  /** Whether what is stored was read. */
  boolean isAny() {
    return any;
  }

  /** Restores; answers whether all of it is as it was. */
  boolean restore(Person person, PersonBefore was) {
    if (was.ways() == null) {
      return true;
    }
    Ways now = person.ways;
    Ways before = was.ways().before();
    Ways after = was.ways().after();
    boolean taken =
        before
            .foldedEmails()
            .anyMatch(address -> owners.getOrDefault(address, person.id) != person.id);
    boolean emails =
        !taken
            && now.emails().equals(after.emails())
            && Objects.equals(now.emailKind(), after.emailKind());
    boolean phones =
        now.phones().equals(after.phones()) && Objects.equals(now.phoneKind(), after.phoneKind());
    boolean places =
        now.places().equals(after.places())
            && Objects.equals(now.addressKind(), after.addressKind());
    person.ways =
        new Ways(
            (emails ? before : now).emailKind(),
            (phones ? before : now).phoneKind(),
            (places ? before : now).addressKind(),
            (emails ? before : now).emails(),
            (phones ? before : now).phones(),
            (places ? before : now).places());
    name(person, emails, WayFields.EMAIL, taken ? "imports.left.address" : "imports.left.cell");
    name(person, phones, WayFields.PHONE, "imports.left.cell");
    name(person, places, "street", "imports.left.cell");
    return emails && phones && places;
  }

  private void name(Person person, boolean whole, String field, String reason) {
    if (!whole) {
      left.add(new Left(person.id, ContactsBack.name(person), field, reason));
    }
  }
}
