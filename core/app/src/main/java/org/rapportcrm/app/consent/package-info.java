/**
 * Consent with its proof, suppressed addresses, and the page on which people say what they want.
 */
package org.rapportcrm.app.consent;
