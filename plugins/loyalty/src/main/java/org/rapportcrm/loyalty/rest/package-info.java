/** Loyalty by REST, below {@code /api/plugins/loyalty}. */
package org.rapportcrm.loyalty.rest;
