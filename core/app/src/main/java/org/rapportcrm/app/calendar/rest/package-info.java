/** The calendar through REST. */
package org.rapportcrm.app.calendar.rest;
