package org.rapportcrm.app.mailin;

import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.api.rest.Required;

/** A mailbox as people and programs enter it. */
@Doc("A mailbox to be read through IMAP.")
public record MailboxInput(
    @Doc("true: nobody's own; needs the right to manage mailboxes. Cannot be changed later.")
        Boolean shared,
    @Doc("Team that reads the mails of a shared one.") Long teamId,
    @Doc("How people call it; its address when absent.") String name,
    @Required @Doc("The mail address that arrives there, and from which answers are sent.")
        String address,
    @Required String host,
    @Doc("993 for tls, 143 otherwise, when absent.") Integer port,
    @OneOf(words = {"tls", "starttls", "none"}) @Doc("tls, starttls or none; tls when absent.")
        String security,
    @Doc("The address when absent.") String user,
    @Required @Doc("Never shown. The one that is kept stays when absent.") String password,
    @Doc("Folders that are read; INBOX when absent.") List<String> folders,
    @Doc("Mails that arrived earlier are not looked at; 30 days ago when absent.") LocalDate since,
    @Doc(
            "What those see who see the contact, beside the owner or team: all, subject or nothing;"
                + " subject when absent.")
        String sight,
    @Doc("false: it is not read.") Boolean active) {

  /** What a mailbox is now, for changing some of it. */
  public static MailboxInput of(Mailbox box) {
    return new MailboxInput(
        box.isShared(),
        box.teamId(),
        box.name(),
        box.address(),
        box.host(),
        box.port(),
        box.security().word(),
        box.user(),
        null,
        box.folders(),
        null,
        box.sight().word(),
        box.active());
  }
}
