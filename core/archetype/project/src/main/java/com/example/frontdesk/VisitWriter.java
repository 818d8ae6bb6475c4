package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.contact.Interactions;
import org.rapportcrm.api.contact.NewInteraction;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportContext;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.api.imports.ImportWriter;

// region import-kind
/** Writes imported visits; a visit of the same contact at the same time is the same visit. */
@ApplicationScoped
public class VisitWriter implements ImportWriter {

  private static final int LONGEST = 500;

  @Inject private Sql sql;
  @Inject private Interactions interactions;

  private record Coming(long contactId, Instant at) {}

  @Override
  public ImportOutcome write(ImportContext context, List<ImportRow> rows) {
    Map<String, Long> people = people(rows.stream().map(VisitWriter::address).toList());
    Set<Coming> known = known(people.values());
    List<Object[]> fresh = new ArrayList<>();
    List<Rejection> rejected = new ArrayList<>();
    long unchanged = 0;
    for (ImportRow row : rows) {
      Long contact = people.get(address(row));
      String note = row.text("note");
      if (contact == null) {
        rejected.add(Rejection.of(row.line(), "email", "front-desk.import.nobody", address(row)));
      } else if (note != null && note.length() > LONGEST) {
        rejected.add(Rejection.of(row.line(), "note", "front-desk.import.long", "" + LONGEST));
      } else if (!known.add(new Coming(contact, row.time("at"))) || tried(context, contact, row)) {
        unchanged++;
      } else {
        fresh.add(new Object[] {contact, row.time("at"), note});
      }
    }
    if (!context.tryOnly()) {
      write(fresh);
    }
    return new ImportOutcome(fresh.size(), 0, unchanged, 0, rejected);
  }

  private void write(List<Object[]> fresh) {
    sql.batch("insert into front_desk_visit (contact_id, at, note) values (?, ?, ?)", fresh);
    interactions.record(
        fresh.stream()
            .map(v -> NewInteraction.of((Long) v[0], Visits.KIND, (Instant) v[1], (String) v[2]))
            .toList());
  }

  private Map<String, Long> people(Collection<String> addresses) {
    Map<String, Long> found = new HashMap<>();
    sql.each(
        "select email_folded, id from contact where email_folded = any(?) and deleted_at is null",
        row -> found.put(row.getString(1), row.getLong(2)),
        addresses);
    return found;
  }

  private Set<Coming> known(Collection<Long> contactIds) {
    return new HashSet<>(
        sql.list(
            "select contact_id, at from front_desk_visit where contact_id = any(?)",
            row -> new Coming(row.getLong(1), Sql.instant(row, "at")),
            contactIds));
  }

  /** In a try nothing is written, so earlier batches of the file are known by their keys alone. */
  private static boolean tried(ImportContext context, long contact, ImportRow row) {
    return context.tryOnly() && context.seen(contact + "@" + row.time("at"));
  }

  private static String address(ImportRow row) {
    return row.text("email").toLowerCase(Locale.ROOT);
  }
}
// endregion
