/** The console's search through REST. */
package org.rapportcrm.app.search.rest;
