/** Programmes: what earns points, when points expire, which tiers there are. */
package org.rapportcrm.loyalty.programme;
