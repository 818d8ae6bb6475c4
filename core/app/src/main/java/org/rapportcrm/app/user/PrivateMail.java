package org.rapportcrm.app.user;

/**
 * Sends a message whose content nobody but its reader may see: it is handed to the mail server and
 * kept nowhere, so that it stands in no outbox that others may read.
 */
public interface PrivateMail {

  /** Whether there is a mail server to hand it to. */
  boolean isThere();

  /**
   * Hands a message over; what goes wrong is written to the log.
   *
   * @param html the whole document
   */
  void send(String to, String subject, String html, String text);
}
