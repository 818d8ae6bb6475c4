package org.rapportcrm.app.delivery.engine;

import org.rapportcrm.app.delivery.smtp.GatewayException;
import org.rapportcrm.app.delivery.smtp.Handover;

/** Where messages go; one for each worker, not for several threads. */
public interface MailTransport extends AutoCloseable {

  /**
   * Makes sure that a message could be handed over now.
   *
   * @throws GatewayException when it could not; no message was touched
   */
  void ready() throws GatewayException;

  /** Whether addresses with letters beyond ASCII before the at sign can be written to. */
  boolean takesUtf8();

  /**
   * Hands a message over; {@code null} when it is to be kept in the outbox, which happens in the
   * transaction that writes the outcome.
   */
  Handover send(Outgoing message);

  @Override
  void close();

  /** Makes a transport for a worker. */
  @FunctionalInterface
  interface Factory {
    /** A new one, not connected yet. */
    MailTransport open();
  }

  /** The built-in outbox. */
  final class Outbox implements MailTransport {
    @Override
    public void ready() {
      // the database is always there, or nothing is
    }

    @Override
    public boolean takesUtf8() {
      return true;
    }

    @Override
    public Handover send(Outgoing message) {
      return null;
    }

    @Override
    public void close() {
      // nothing is held
    }
  }
}
