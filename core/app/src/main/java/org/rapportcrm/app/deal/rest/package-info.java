/** Deals through REST. */
package org.rapportcrm.app.deal.rest;
