/** The outbox and the mail page of the console. */
package org.rapportcrm.app.delivery.web;
