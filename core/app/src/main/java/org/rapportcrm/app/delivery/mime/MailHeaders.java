package org.rapportcrm.app.delivery.mime;

import java.time.Instant;

/**
 * What stands above a message.
 *
 * @param fromName the sender's name, may be {@code null}
 * @param fromAddress the sender's address
 * @param replyTo where answers go, or {@code null}
 * @param to the recipient's address
 * @param subject one line
 * @param messageId with its angle brackets; the same for every try
 * @param unsubscribe address of the page that unsubscribes, or {@code null} where nothing is to be
 *     unsubscribed from
 * @param references Message-IDs that it answers, with spaces between, the last of them the nearest;
 *     {@code null} when it answers none
 * @param feedbackId what mailbox providers group complaints by, or {@code null}
 */
public record MailHeaders(
    String fromName,
    String fromAddress,
    String replyTo,
    String to,
    String subject,
    String messageId,
    String unsubscribe,
    String feedbackId,
    String references,
    Instant date) {

  /** Refuses whatever would end a header line: the way in for forged headers and messages. */
  public MailHeaders {
    check("fromName", fromName);
    check("fromAddress", fromAddress);
    check("replyTo", replyTo);
    check("to", to);
    check("subject", subject);
    check("messageId", messageId);
    check("unsubscribe", unsubscribe);
    check("feedbackId", feedbackId);
    check("references", references);
  }

  /** Of a message that answers none. */
  public MailHeaders(
      String fromName,
      String fromAddress,
      String replyTo,
      String to,
      String subject,
      String messageId,
      String unsubscribe,
      String feedbackId,
      Instant date) {
    this(
        fromName,
        fromAddress,
        replyTo,
        to,
        subject,
        messageId,
        unsubscribe,
        feedbackId,
        null,
        date);
  }

  private static void check(String name, String value) {
    if (value != null
        && value
            .codePoints()
            .anyMatch(c -> c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029)) {
      throw new IllegalArgumentException("A line break or control character in " + name + ".");
    }
  }
}
