/** Entering days in the person's calendar: what an input takes, and what its pop-up shows. */
package org.rapportcrm.app.date;
