package org.rapportcrm.app.mailin;

import jakarta.mail.MessagingException;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.app.mailin.imap.FetchedMail;
import org.rapportcrm.app.mailin.mime.IncomingMail;
import org.rapportcrm.app.mailin.mime.MailReader;

/**
 * A message of a mailbox, read or passed over.
 *
 * @param key by which it is known wherever it turns up; {@code null} when it was passed over
 * @param mail {@code null} when it was passed over
 * @param at when it was written, or arrived where it does not say or says a day to come
 * @param problem why it was passed over
 */
record ReadMail(
    long uid, String key, IncomingMail mail, Instant at, long size, boolean cut, String problem) {

  private static final Duration CLOCKS_DIFFER = Duration.ofHours(26);

  /** Reads what was fetched; whatever goes wrong, it is this message's alone. */
  static ReadMail of(FetchedMail fetched, Instant now) {
    if (fetched.raw() == null) {
      return passedOver(fetched.uid(), fetched.problem());
    }
    try {
      IncomingMail mail = MailReader.read(fetched.raw());
      String key = mail.messageId() == null ? Keys.of(fetched.raw()) : Keys.of(mail.messageId());
      Instant arrived = fetched.arrived() == null ? now : fetched.arrived();
      boolean told = mail.at() != null && mail.at().isBefore(now.plus(CLOCKS_DIFFER));
      return new ReadMail(
          fetched.uid(),
          key,
          mail,
          told ? mail.at() : arrived,
          fetched.size(),
          fetched.cut(),
          null);
    } catch (MessagingException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return passedOver(fetched.uid(), e.toString());
    }
  }

  static ReadMail passedOver(long uid, String problem) {
    String words = problem == null ? "?" : problem.replace("\0", "");
    return new ReadMail(
        uid, null, null, null, 0, false, words.substring(0, Math.min(500, words.length())));
  }

  /** Whether there is nothing to say of it: it was deleted while it was looked at. */
  boolean isGone() {
    return "gone".equals(problem);
  }
}
