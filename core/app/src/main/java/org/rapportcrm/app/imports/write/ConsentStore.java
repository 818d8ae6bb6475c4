package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rapportcrm.api.data.Sql;

/** Keeps the ground that an import declared, as consent with its proof. */
final class ConsentStore {

  private static final String PURPOSE = "marketing";

  private static final BulkInsert CONSENT =
      new BulkInsert(
          "consent",
          "",
          List.of(
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.text("purpose"),
              BulkInsert.Column.of("given", "boolean"),
              BulkInsert.Column.of("at", "timestamp with time zone")));
  private static final BulkInsert EVENTS =
      new BulkInsert(
          "consent_event",
          "",
          List.of(
              BulkInsert.Column.of("contact_id", "bigint"),
              BulkInsert.Column.text("purpose"),
              BulkInsert.Column.of("given", "boolean"),
              BulkInsert.Column.of("at", "timestamp with time zone"),
              BulkInsert.Column.text("basis"),
              BulkInsert.Column.text("source")));

  private ConsentStore() {}

  /** Those of the contacts that gave or withdrew consent before; an import never overrules that. */
  static Set<Long> decided(Sql sql, Collection<Long> contacts) {
    return new HashSet<>(
        contacts.isEmpty()
            ? List.of()
            : sql.list(
                "select contact_id from consent where contact_id = any(?) and purpose = ?",
                row -> row.getLong(1),
                contacts,
                PURPOSE));
  }

  /** Records consent for contacts that have none recorded. */
  static void give(Sql sql, Collection<Long> contacts, String basis, String source, Instant at) {
    CONSENT.insert(sql, contacts.stream().map(id -> new Object[] {id, PURPOSE, true, at}).toList());
    EVENTS.insert(
        sql,
        contacts.stream().map(id -> new Object[] {id, PURPOSE, true, at, basis, source}).toList());
  }
}
