package org.rapportcrm.app.delivery.engine;

import org.rapportcrm.app.delivery.smtp.SmtpAddress;

/**
 * A message ready to leave.
 *
 * @param sender the envelope's sender
 * @param from the sender as people read it
 * @param subject for the outbox
 * @param message the whole message with CRLF at its line ends
 */
public record Outgoing(
    SmtpAddress sender, SmtpAddress recipient, String from, String subject, byte[] message) {}
