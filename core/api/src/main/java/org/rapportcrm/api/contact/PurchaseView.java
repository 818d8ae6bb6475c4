package org.rapportcrm.api.contact;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * A purchase.
 *
 * @param externalId its number in the shop, unique; or {@code null}
 * @param at when it was made
 * @param amount what was paid, never negative, scale 4
 * @param currency ISO 4217 code
 * @param refunded whether all of it was paid back
 */
public record PurchaseView(
    long id,
    long contactId,
    String externalId,
    Instant at,
    BigDecimal amount,
    String currency,
    boolean refunded) {}
