/** Anniversaries in the console. */
package org.rapportcrm.app.anniversary.web;
