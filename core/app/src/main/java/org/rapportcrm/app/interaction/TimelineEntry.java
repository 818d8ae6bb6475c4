package org.rapportcrm.app.interaction;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One entry of a timeline: an interaction, or a purchase.
 *
 * @param origin 0 for interactions, 1 for purchases
 * @param amount {@code null} unless it is a purchase
 */
public record TimelineEntry(
    int origin,
    long id,
    Instant at,
    String kind,
    String channel,
    String direction,
    boolean helped,
    String summary,
    String path,
    String user,
    BigDecimal amount,
    String currency,
    boolean refunded) {

  /** Where the next page starts after this entry. */
  public Timeline.After place() {
    return new Timeline.After(at, origin, id);
  }
}
