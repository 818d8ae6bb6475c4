/**
 * Purchases: what contacts bought. A purchase is recorded once, by its external id; it may be
 * refunded in full, never deleted, because points and figures stand on it.
 */
package org.rapportcrm.app.purchase;
