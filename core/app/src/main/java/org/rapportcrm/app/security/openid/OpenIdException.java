package org.rapportcrm.app.security.openid;

/** That somebody cannot come in through the provider; the message is for the log alone. */
public class OpenIdException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Trouble trouble;

  /**
   * A failure.
   *
   * @param detail what exactly was wrong, for administrators; without codes and tokens
   */
  public OpenIdException(Trouble trouble, String detail) {
    super(detail);
    this.trouble = trouble;
  }

  /** What the person is told. */
  public Trouble trouble() {
    return trouble;
  }
}
