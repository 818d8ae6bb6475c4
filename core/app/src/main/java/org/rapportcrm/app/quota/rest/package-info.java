/** Forecast and quotas through REST. */
package org.rapportcrm.app.quota.rest;
