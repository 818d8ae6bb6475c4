package org.rapportcrm.app.delivery.smtp;

/** The mail server cannot be used now: no message is to blame, and none was accepted. */
public class GatewayException extends Exception {
  private static final long serialVersionUID = 1L;

  /** In words for people. */
  public GatewayException(String message) {
    super(message);
  }

  /** In words for people, with what caused it. */
  public GatewayException(String message, Throwable cause) {
    super(message, cause);
  }
}
