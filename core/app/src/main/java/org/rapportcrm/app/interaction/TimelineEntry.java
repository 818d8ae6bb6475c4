package org.rapportcrm.app.interaction;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One entry of a timeline. Texts may be {@code null}.
 *
 * @param origin which records it is of
 * @param amount {@code null} unless it is a purchase
 * @param contactId whose it is; {@code null} where it is of a company alone
 * @param contactName {@code null} on the contact's own timeline
 */
public record TimelineEntry(
    Origin origin,
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
    boolean refunded,
    InteractionDetail detail,
    Long contactId,
    String contactName) {

  /** Which records an entry is of; the order decides within the same moment. */
  public enum Origin {
    INTERACTION,
    PURCHASE,
    /** The contact went from one life stage to another: {@code channel} to {@code kind}. */
    LIFE_STAGE,
    /** Something that happened with a company as such. */
    COMPANY,
    /** A rule gave the contact to {@code user}; {@code summary} is the rule's name. */
    ROUTED
  }

  /** Where the next page starts after this entry. */
  public Timeline.After place() {
    return new Timeline.After(at, origin.ordinal(), id);
  }

  /** Whether a person wrote it down, so that a person may take it away. */
  public boolean isWrittenByHand() {
    return user != null && (origin == Origin.INTERACTION || origin == Origin.COMPANY);
  }
}
