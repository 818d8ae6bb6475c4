package org.rapportcrm.app.delivery;

/**
 * What a worker needs to know about a batch.
 *
 * @param direct asked for by a person: outside consent and policy
 * @param design the design as JSON
 */
public record BatchInfo(
    long id,
    String plugin,
    String purpose,
    boolean direct,
    String design,
    String fromName,
    String fromAddress,
    String replyTo) {}
