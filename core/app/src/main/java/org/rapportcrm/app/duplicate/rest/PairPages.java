package org.rapportcrm.app.duplicate.rest;

import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.duplicate.Duplicates;
import org.rapportcrm.app.duplicate.Pair;
import org.rapportcrm.app.duplicate.PairKind;

/** Pages of pairs. */
final class PairPages {

  private PairPages() {}

  static Listing<Pair> page(Duplicates duplicates, PairKind kind, Integer limit, String cursor) {
    int size = Limit.of(limit);
    Duplicates.Position after =
        Cursor.parse(cursor, Integer.class, Long.class)
            .map(p -> new Duplicates.Position(p.get(0, Integer.class), p.get(1, Long.class)))
            .orElse(Duplicates.START);
    return Listing.page(
        duplicates.page(kind, after, size + 1), size, last -> Cursor.of(last.reasons(), last.id()));
  }
}
