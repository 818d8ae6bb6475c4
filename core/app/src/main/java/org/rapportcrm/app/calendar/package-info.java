/** The calendar: what is due on which day, in the console and as an iCalendar feed. */
package org.rapportcrm.app.calendar;
