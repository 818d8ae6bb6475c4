package org.rapportcrm.app.imports.write;

import java.util.Collection;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.imports.ways.SaidWays;
import org.rapportcrm.app.imports.ways.Ways;
import org.rapportcrm.app.imports.ways.WaysMerge;
import org.rapportcrm.app.imports.ways.WaysStore;
import org.rapportcrm.app.reach.ReachCheck;

/**
 * Further addresses and numbers of the contacts of a batch. Files that say none cost no statement.
 */
final class WayRows {

  private final Sql sql;
  private final boolean said;

  WayRows(Sql sql, Collection<ImportRow> rows) {
    this.sql = sql;
    this.said = SaidWays.isSaid(rows);
  }

  /** Whether some row of the batch says more than one way of a sort. */
  boolean isSaid() {
    return said;
  }

  /** Gives each of these what is stored. */
  void load(Collection<Person> known) {
    if (said && !known.isEmpty()) {
      read(sql, known);
    }
  }

  /** The same, whatever the rows say. */
  static void read(Sql sql, Collection<Person> known) {
    Map<Long, Ways> found =
        WaysStore.ofContacts(sql).read(known.stream().map(person -> person.id).toList());
    for (Person person : known) {
      person.waysStored = found.getOrDefault(person.id, Ways.NONE);
      person.ways = person.waysStored;
    }
  }

  /** Why a contact cannot take over what a row says, or {@code null}. */
  static Rejection rejection(ImportRow row, Person person, SaidWays said) {
    String field = WaysMerge.tooMany(person.ways, said);
    return field == null
        ? null
        : Rejection.of(
            row.line(), field, "imports.reason.tooManyWays", String.valueOf(ReachCheck.MOST));
  }

  /** Writes what is new. */
  static void write(Sql sql, Collection<Person> people) {
    WaysStore.ofContacts(sql)
        .write(
            people.stream()
                .filter(Person::hasOtherWays)
                .map(one -> new WaysStore.Change(one.id, one.waysStored, one.ways))
                .toList());
  }
}
