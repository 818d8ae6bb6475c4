/** Mailboxes and mails through REST. */
package org.rapportcrm.app.mailin.rest;
