package org.rapportcrm.app.delivery.smtp;

/** How handing one message to the server ended. */
public sealed interface Handover {

  /** Where in the conversation it ended. */
  enum Phase {
    MAIL,
    RCPT,
    DATA,
    /** After the final dot. */
    ACCEPT
  }

  /** The server took it over with a 250. */
  record Accepted(SmtpReply reply) implements Handover {}

  /** The server said no; it has not accepted the message. */
  record Refused(Phase phase, SmtpReply reply) implements Handover {}

  /**
   * The connection broke before the final dot was written: certainly not accepted.
   *
   * @param stale whether it broke before the first answer on a connection that had been idle, so
   *     that trying once more at once is right
   */
  record Broken(String detail, boolean stale) implements Handover {}

  /** The connection broke after the final dot: accepted or not, nobody here can know. */
  record Unknown(String detail) implements Handover {}
}
