/** Mailboxes that are read, the mails of contacts in them, and answering these. */
package org.rapportcrm.app.mailin;
