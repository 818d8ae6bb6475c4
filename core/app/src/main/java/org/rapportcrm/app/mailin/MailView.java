package org.rapportcrm.app.mailin;

import java.time.Instant;
import java.util.List;
import org.rapportcrm.app.mailin.mime.Attachment;

/**
 * A mail, as far as the person may see it.
 *
 * @param subject {@code null} when the person may not see it
 * @param text {@code null} when the person may not read it
 * @param box name of the mailbox it lies in, or {@code null}
 * @param author who wrote it here, or {@code null}
 * @param cut whether only its beginning was read
 * @param state of its delivery, a word of {@code DeliveryState}, for what was written here
 * @param reason why it was not delivered, in words, or {@code null}
 */
public record MailView(
    long id,
    String direction,
    boolean automatic,
    String fromName,
    String fromAddress,
    String recipients,
    String subject,
    Instant at,
    String text,
    List<Attachment> attachments,
    long size,
    boolean cut,
    String box,
    String author,
    String state,
    String reason) {

  /** Whether the person may read it. */
  public boolean isReadable() {
    return text != null;
  }

  /** Whether one of us wrote it. */
  public boolean isOut() {
    return direction.equals("out");
  }

  /** Who wrote it, for people. */
  public String from() {
    return fromName == null ? fromAddress : fromName;
  }

  /** Message key of what became of it; {@code null} when there is nothing to say. */
  public String stateKey() {
    if (state == null) {
      return null;
    }
    return switch (state) {
      case "QUEUED", "CLAIMED", "SENDING" -> "mailin.sending.waits";
      case "SENT" -> "mailin.sending.sent";
      case "UNKNOWN" -> "mailin.sending.unknown";
      default -> "mailin.sending.failed";
    };
  }

  /** Which badge that wears. */
  public String badge() {
    return switch (stateKey()) {
      case "mailin.sending.sent" -> "badge-good";
      case "mailin.sending.failed" -> "badge-bad";
      case "mailin.sending.unknown" -> "badge-warn";
      default -> "badge-info";
    };
  }
}
