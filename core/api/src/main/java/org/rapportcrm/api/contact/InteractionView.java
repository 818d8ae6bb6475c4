package org.rapportcrm.api.contact;

import java.time.Instant;

/**
 * An interaction on a contact's timeline.
 *
 * @param kind a kind of a {@link TimelineKind}
 * @param channel {@code email}, {@code phone}, {@code web}, {@code in-person} …, or {@code null}
 * @param direction {@code in}, {@code out} or {@code null}
 * @param helped whether the contact got help in it
 * @param summary one line in words, at most 2,000 characters, or {@code null}
 */
public record InteractionView(
    long id,
    long contactId,
    String kind,
    Instant at,
    String channel,
    String direction,
    boolean helped,
    String summary) {}
