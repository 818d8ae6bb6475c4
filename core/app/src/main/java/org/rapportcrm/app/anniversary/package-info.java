/** Days of contacts that return every year, in three calendars. */
package org.rapportcrm.app.anniversary;
