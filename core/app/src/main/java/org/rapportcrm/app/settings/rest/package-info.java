/** Settings through REST. */
package org.rapportcrm.app.settings.rest;
