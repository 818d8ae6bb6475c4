package org.rapportcrm.app.duplicate.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.duplicate.merge.Merged;
import org.rapportcrm.app.duplicate.merge.Unmerge;

/** A merge as REST shows it. */
@Doc("Two records that became one.")
public record MergeBody(
    long id,
    @Doc("The record that stayed.") long kept,
    @Doc("The record that became part of it.") long merged,
    Instant at,
    String by,
    @Doc("When it was taken back; else null.") Instant undoneAt) {

  static MergeBody of(Merged merge) {
    return new MergeBody(
        merge.id(), merge.keptId(), merge.mergedId(), merge.at(), merge.who(), merge.undoneAt());
  }

  static Listing<MergeBody> page(Unmerge merges, Integer limit, String cursor) {
    int size = Limit.of(limit);
    List<Merged> rows = merges.newest(Cursor.id(cursor, Long.MAX_VALUE), size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.id())).map(MergeBody::of);
  }
}
