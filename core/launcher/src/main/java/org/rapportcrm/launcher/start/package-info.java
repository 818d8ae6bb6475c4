/** The way of a start: settings, checks, a set that works, the first page; and of a stop. */
package org.rapportcrm.launcher.start;
