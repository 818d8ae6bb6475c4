package org.rapportcrm.app.mailin.rest;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.rest.OneOf;
import org.rapportcrm.app.mailin.MailView;
import org.rapportcrm.app.mailin.mime.Attachment;

/** A mail as REST shows it. */
@Doc("A mail with a contact, as far as the person may see it.")
public record MailBody(
    long id,
    @OneOf(words = {"in", "out"}) @Doc("in or out.") String direction,
    @Doc("Whether a machine answered.") boolean automatic,
    String fromName,
    String fromAddress,
    String recipients,
    @Doc("null when the person may not see it.") String subject,
    Instant at,
    @Doc("Plain text; null when the person may not read it.") String text,
    @Doc("Whether only the beginning of it was read.") boolean cut,
    @Doc("Files are named, not kept.") List<FileBody> attachments,
    @Doc("Of what was written here: QUEUED, SENT, FAILED, UNKNOWN …; or null.") String state) {

  @Doc("A file in a mail.")
  public record FileBody(String name, String type, @Doc("In bytes.") long size) {

    static FileBody of(Attachment file) {
      return new FileBody(file.name(), file.type(), file.size());
    }
  }

  static MailBody of(MailView mail) {
    return new MailBody(
        mail.id(),
        mail.direction(),
        mail.automatic(),
        mail.fromName(),
        mail.fromAddress(),
        mail.recipients(),
        mail.subject(),
        mail.at(),
        mail.text(),
        mail.cut(),
        mail.attachments().stream().map(FileBody::of).toList(),
        mail.state());
  }
}
