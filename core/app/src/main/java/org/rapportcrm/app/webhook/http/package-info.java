/** Sending one message to an address that may be anybody's: guarded, signed, limited. */
package org.rapportcrm.app.webhook.http;
