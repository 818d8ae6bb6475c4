/** Consent and suppression through REST. */
package org.rapportcrm.app.consent.rest;
