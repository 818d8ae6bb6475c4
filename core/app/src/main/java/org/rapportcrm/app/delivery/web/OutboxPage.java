package org.rapportcrm.app.delivery.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.omnifaces.cdi.Param;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.app.delivery.OutboxReader;
import org.rapportcrm.app.delivery.OutboxReader.Line;

/** {@code /console/outbox}: messages that had no server to go to, like a mailbox. */
@Named
@RequestScoped
public class OutboxPage {

  private static final int SIZE = 50;

  @Inject private OutboxReader outbox;
  @Inject @Param private String cursor;
  @Inject @Param private String query;

  private Listing<Line> listing;

  /** The messages of this page. */
  public List<Line> getRows() {
    return listing().items();
  }

  /** What was searched for. */
  public String getQuery() {
    return query;
  }

  /** Link to the newest messages, when older ones are shown. */
  public String getFirst() {
    return cursor == null ? null : "/console/outbox" + (query == null ? "" : "?" + queryPart());
  }

  /** Link to older messages, or {@code null}. */
  public String getNext() {
    String next = listing().nextCursor();
    return next == null
        ? null
        : "/console/outbox?" + (query == null ? "" : queryPart() + "&") + "cursor=" + next;
  }

  private String queryPart() {
    return "query=" + URLEncoder.encode(query, StandardCharsets.UTF_8);
  }

  private Listing<Line> listing() {
    if (listing == null) {
      listing = outbox.list(query, cursor, SIZE);
    }
    return listing;
  }
}
