/**
 * Which tier each member is in, kept up to date with entries, purchases and the passing of time.
 */
package org.rapportcrm.loyalty.tier;
