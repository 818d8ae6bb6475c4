/** Telling other programs what happened, through webhooks that an administrator set up. */
package org.rapportcrm.api.webhook;
