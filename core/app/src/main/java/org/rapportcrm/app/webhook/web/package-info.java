/** The pages of webhooks. */
package org.rapportcrm.app.webhook.web;
