/** Anniversaries through REST. */
package org.rapportcrm.app.anniversary.rest;
