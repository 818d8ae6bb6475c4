/** The page of the calendar, and the address that calendars fetch. */
package org.rapportcrm.app.calendar.web;
