/** Reading mailboxes through IMAP, without ever changing anything in them. */
package org.rapportcrm.app.mailin.imap;
