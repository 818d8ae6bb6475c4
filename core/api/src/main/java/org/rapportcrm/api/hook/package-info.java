/** Filters, and the mark of events that must arrive. */
package org.rapportcrm.api.hook;
