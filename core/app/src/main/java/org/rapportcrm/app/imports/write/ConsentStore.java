package org.rapportcrm.app.imports.write;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.message.Consents;
import org.rapportcrm.app.data.BulkInsert;

/**
 * Keeps what an import says of consent, with its proof: the ground declared, or the file's word.
 */
final class ConsentStore {

  /** The option of an import that names the purpose; marketing where it names none. */
  private static final String OPTION = "purpose";

  private static final String TAKEN_BACK = "The import was taken back.";

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
              BulkInsert.Column.text("source"),
              BulkInsert.Column.of("text_id", "bigint")));

  private final Sql sql;
  private final String purpose;
  private final String source;

  /** For one import. */
  ConsentStore(Sql sql, ImportContext context) {
    this.sql = sql;
    this.purpose = context.option(OPTION).orElse(Consents.MARKETING);
    this.source = source(context.importId());
  }

  /** Those of the contacts that gave or withdrew consent before; an import never overrules that. */
  Set<Long> decided(Collection<Long> contacts) {
    return new HashSet<>(
        contacts.isEmpty()
            ? List.of()
            : sql.list(
                "select contact_id from consent where contact_id = any(?) and purpose = ?",
                row -> row.getLong(1),
                contacts,
                purpose));
  }

  /** What the events of an import name as their source. */
  static String source(long importId) {
    return "import " + importId;
  }

  /**
   * Takes back what an import recorded, unless the person decided since. What was recorded stays
   * with its proof, followed by the event that ended it.
   */
  void takeBack(Collection<Long> contacts, Instant now) {
    if (contacts.isEmpty()) {
      return;
    }
    List<Long> ours =
        sql.list(
            "select c.contact_id from consent c where c.contact_id = any(?) and c.purpose = ?"
                + " and not exists (select 1 from consent_event e"
                + " where e.contact_id = c.contact_id and e.purpose = c.purpose"
                + " and e.source <> ? and e.at >= c.at)",
            row -> row.getLong(1),
            contacts,
            purpose,
            source);
    if (!ours.isEmpty()) {
      sql.update("delete from consent where contact_id = any(?) and purpose = ?", ours, purpose);
      EVENTS.insert(
          sql,
          ours.stream()
              .map(id -> new Object[] {id, purpose, false, now, TAKEN_BACK, source, null})
              .toList());
    }
  }

  /**
   * Records consent for contacts that have none recorded. A basis that is word for word one of the
   * texts by which people are asked points to that version of it.
   */
  void give(Collection<Long> contacts, String basis, Instant at) {
    Long text =
        sql.first(
                "select id from consent_text where purpose = ? and words = ? order by number desc",
                row -> row.getLong(1),
                purpose,
                basis.strip())
            .orElse(null);
    CONSENT.insert(sql, contacts.stream().map(id -> new Object[] {id, purpose, true, at}).toList());
    EVENTS.insert(
        sql,
        contacts.stream()
            .map(id -> new Object[] {id, purpose, true, at, basis, source, text})
            .toList());
  }

  /**
   * Records that contacts want no mails, who have nothing recorded.
   *
   * @param words what the file said of each
   */
  void refuse(Map<Long, String> words, Instant at) {
    CONSENT.insert(
        sql, words.keySet().stream().map(id -> new Object[] {id, purpose, false, at}).toList());
    EVENTS.insert(
        sql,
        words.entrySet().stream()
            .map(
                said ->
                    new Object[] {said.getKey(), purpose, false, at, said.getValue(), source, null})
            .toList());
  }
}
