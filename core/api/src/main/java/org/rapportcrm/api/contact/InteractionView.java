package org.rapportcrm.api.contact;

import java.time.Instant;

/**
 * An interaction on a contact's timeline.
 *
 * @param helped whether the contact got help in it
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
