/** Pages of mailboxes and mails. */
package org.rapportcrm.app.mailin.web;
