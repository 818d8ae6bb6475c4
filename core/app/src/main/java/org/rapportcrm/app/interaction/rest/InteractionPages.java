package org.rapportcrm.app.interaction.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Limit;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.input.Flaw;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.interaction.InteractionLog;
import org.rapportcrm.app.interaction.InteractionRow;
import org.rapportcrm.app.interaction.TimelineFilter;
import org.rapportcrm.app.interaction.TimelineQuery;

/** Pages of interactions, newest first. */
@ApplicationScoped
public class InteractionPages {

  private InteractionLog log;
  private Refusals refusals;

  /** For the container. */
  protected InteractionPages() {}

  /** Over the log. */
  @Inject
  public InteractionPages(InteractionLog log, Refusals refusals) {
    this.log = log;
    this.refusals = refusals;
  }

  /**
   * The filter that a query names.
   *
   * @param kinds parted by commas, or {@code null}
   */
  public TimelineFilter filter(String kinds, String initiative, Boolean helped) {
    List<Flaw> flaws = new ArrayList<>();
    TimelineFilter filter = TimelineQuery.of(kinds, initiative, helped, flaws);
    refusals.unlessEmpty(flaws);
    return filter;
  }

  /** One page; what is {@code null} does not restrict. */
  public Listing<InteractionBody> list(
      Long contact, TimelineFilter filter, Integer limit, String cursor) {
    int size = Limit.of(limit);
    InteractionLog.After after =
        Cursor.parse(cursor, Instant.class, Long.class)
            .map(
                place ->
                    new InteractionLog.After(place.get(0, Instant.class), place.get(1, Long.class)))
            .orElse(null);
    List<InteractionRow> rows =
        log.list(
            new InteractionLog.Filter(
                contact, filter.kinds(), filter.helped(), filter.initiative()),
            after,
            size + 1);
    return Listing.page(rows, size, last -> Cursor.of(last.at(), last.id()))
        .map(InteractionBody::of);
  }
}
