/** Deliveries through REST. */
package org.rapportcrm.app.delivery.rest;
