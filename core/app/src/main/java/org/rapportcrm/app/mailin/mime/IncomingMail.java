package org.rapportcrm.app.mailin.mime;

import java.time.Instant;
import java.util.List;

/**
 * A message that was read.
 *
 * @param messageId with its brackets; {@code null} when it has none
 * @param references Message-IDs that it names, the oldest first, In-Reply-To last
 * @param from {@code null} when nobody is named
 * @param recipients of To and Cc, at most {@link MailReader#MOST_RECIPIENTS}
 * @param reached addresses at which it arrived, as our own server noted them
 * @param subject decoded; may be empty
 * @param at when it was written; {@code null} when that is missing or cannot be
 * @param text what it says as plain text, at most {@link MailReader#MOST_TEXT} characters
 * @param report what it reports, for bounces and complaints
 */
public record IncomingMail(
    String messageId,
    List<String> references,
    MailAddress from,
    List<MailAddress> recipients,
    List<String> reached,
    String subject,
    Instant at,
    String text,
    List<Attachment> attachments,
    MailKind kind,
    MailReport report) {

  /** Keeps immutable copies. */
  public IncomingMail {
    references = List.copyOf(references);
    recipients = List.copyOf(recipients);
    reached = List.copyOf(reached);
    attachments = List.copyOf(attachments);
  }
}
