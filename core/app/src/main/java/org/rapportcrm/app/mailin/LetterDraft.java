package org.rapportcrm.app.mailin;

import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.Required;

/** A mail to be written to a contact as oneself. */
@Doc("A mail to a contact, from the person who asks.")
public record LetterDraft(
    @Required @Doc("Whom it is to.") Long contactId,
    @Doc("One of the contact's addresses; the first when absent.") String to,
    @Doc(
            "The mailbox whose address it is from, 0 for the account's; the first of them when absent.")
        Long mailboxId,
    @Doc("Up to 500 characters; that of the answered mail when absent.") String subject,
    @Required @Doc("Plain text, up to 100,000 characters.") String text,
    @Doc("The mail that it answers, or null.") Long answers) {}
