package org.rapportcrm.app.interaction.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionRow;

/** Pages of interactions, newest first. */
@ApplicationScoped
public class InteractionPages {

  private InteractionLog log;

  /** For the container. */
  protected InteractionPages() {}

  /** Over the log. */
  @Inject
  public InteractionPages(InteractionLog log) {
    this.log = log;
  }

  /** One page; what is {@code null} does not restrict. */
  public Listing<InteractionBody> list(
      Long contact, String kind, Boolean helped, Integer limit, String cursor) {
    int size = Limit.of(limit);
    InteractionLog.After after =
        Cursor.parse(cursor, Instant.class, Long.class)
            .map(
                place ->
                    new InteractionLog.After(place.get(0, Instant.class), place.get(1, Long.class)))
            .orElse(null);
    List<InteractionRow> rows =
        log.list(new InteractionLog.Filter(contact, kind, helped), after, size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.at(), last.id()))
        .map(InteractionBody::of);
  }
}
