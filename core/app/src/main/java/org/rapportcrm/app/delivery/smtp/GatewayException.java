package org.rapportcrm.app.delivery.smtp;

/** The mail server cannot be used now: no message is to blame, and none was accepted. */
public class GatewayException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  /** In words for people. */
  public GatewayException(Trouble trouble, String message) {
    this(trouble, message, null);
  }

  /** In words for people, with what caused it. */
  public GatewayException(Trouble trouble, String message, Throwable cause) {
    super(message, cause);
    this.trouble = trouble;
  }

  /** Of which kind it is. */
  public Trouble trouble() {
    return trouble;
  }
}
