package org.rapportcrm.app.mailin.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.mailin.Mailbox;

/** A mailbox as REST shows it. */
@Doc("A mailbox, and how reading it goes; its password is never shown.")
public record MailboxBody(
    long id,
    boolean shared,
    Long teamId,
    String name,
    String address,
    String host,
    int port,
    @OneOf(words = {"tls", "starttls", "none"}) @Doc("tls, starttls or none.") String security,
    String user,
    List<String> folders,
    Instant since,
    @OneOf(words = {"all", "subject", "nothing"}) @Doc("all, subject or nothing.") String sight,
    boolean active,
    @Doc("When it was last read to its end, or null.") Instant syncedAt,
    @Doc("When the newest mail that was kept was written, or null.") Instant mailAt,
    @Doc("How many of its mails are kept.") long mails,
    @Doc("How many messages could not be read.") long skipped,
    @Doc("How many times in a row it could not be read.") int failures,
    Instant failingSince,
    @Doc("unreachable, private, tls, login, folder, broken; or null.") String problem,
    @Doc("The server's own words about that, or null.") String reason,
    long version) {

  static MailboxBody of(Mailbox box) {
    String key = box.reasonKey();
    return new MailboxBody(
        box.id(),
        box.isShared(),
        box.teamId(),
        box.name(),
        box.address(),
        box.host(),
        box.port(),
        box.security().word(),
        box.user(),
        box.folders(),
        box.since(),
        box.sight().word(),
        box.active(),
        box.syncedAt(),
        box.mailAt(),
        box.mails(),
        box.skipped(),
        box.failures(),
        box.failingSince(),
        key == null ? null : key.substring(key.lastIndexOf('.') + 1),
        box.reason(),
        box.version());
  }
}
