/** Consent on a contact's page. */
package org.rapportcrm.app.consent.web;
