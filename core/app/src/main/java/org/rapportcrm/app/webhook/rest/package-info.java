/** REST resources of webhooks. */
package org.rapportcrm.app.webhook.rest;
