package org.rapportcrm.loyalty.ledger;

/**
 * How much an entry takes from a lot.
 *
 * @param points above 0 when taken, below 0 when given back
 */
public record LotUse(long lotId, long points) {}
