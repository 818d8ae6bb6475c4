/** Retention through REST. */
package org.rapportcrm.app.retention.rest;
