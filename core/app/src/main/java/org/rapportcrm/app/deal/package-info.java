/** Deals: purchases that are being talked about, by stage. */
package org.rapportcrm.app.deal;
