package org.rapportcrm.app.delivery.engine;

import org.rapportcrm.app.delivery.Letter;

/**
 * What a worker needs to know about a batch.
 *
 * @param direct asked for by a person: outside consent and policy
 * @param letter written by one person to another: {@code design} is a {@link Letter}
 * @param design the design as JSON
 */
public record BatchInfo(
    long id,
    String plugin,
    String purpose,
    boolean direct,
    boolean letter,
    String design,
    String fromName,
    String fromAddress,
    String replyTo) {}
