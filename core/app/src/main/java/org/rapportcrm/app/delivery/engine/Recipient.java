package org.rapportcrm.app.delivery.engine;

/**
 * A claimed delivery.
 *
 * @param contactId {@code null} when the message is to an address alone
 * @param attempt how often it was tried before
 * @param slotNanos {@link System#nanoTime} from which it may leave
 */
public record Recipient(
    long deliveryId, Long contactId, String address, int attempt, long slotNanos) {}
