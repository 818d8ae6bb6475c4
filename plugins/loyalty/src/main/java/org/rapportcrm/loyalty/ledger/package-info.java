/**
 * The ledger of points: append-only entries with both sides posted, lots that expire, and the
 * checks that prove it whole. Whatever changes a balance goes through {@link
 * org.rapportcrm.loyalty.ledger.Ledger}.
 */
package org.rapportcrm.loyalty.ledger;
