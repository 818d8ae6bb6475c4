/** Who may be written to now: frequency, quiet hours and plugins' filters, decided in one place. */
package org.rapportcrm.app.delivery.policy;
