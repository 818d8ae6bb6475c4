package org.rapportcrm.app.delivery.smtp;

/** Hears what is said on a connection, as it is said; never a password. */
@FunctionalInterface
public interface SmtpListener {

  /** What a line tells. */
  enum Step {
    /** The connection stands; the text names the server's address. */
    CONNECTED,
    /** From here on nobody else can read; the text names protocol and cipher. */
    ENCRYPTED,
    /** A command of ours. */
    SENT,
    /** A line of the server's answer, with its code. */
    RECEIVED,
    /** The connection broke; the text is the cause in the words of Java. */
    FAILED
  }

  /** Hears nothing. */
  SmtpListener NONE = (step, text) -> {};

  /** One line. */
  void line(Step step, String text);
}
