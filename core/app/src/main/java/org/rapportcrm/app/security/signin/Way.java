package org.rapportcrm.app.security.signin;

/**
 * By what somebody proved who they are.
 *
 * @param how one of {@link #PASSWORD}, {@link #OPENID}, {@link #PASSKEY}; the database keeps it
 *     with the browser that was signed in
 * @param strong whether it is more than one thing, so that no code has to follow
 * @param hint what the provider wants to see again at sign-out, sealed; {@code null} for nothing
 */
public record Way(String how, boolean strong, String hint) {

  /** An address and a password. */
  public static final String PASSWORD = "password";

  /** A provider of OpenID Connect. */
  public static final String OPENID = "openid";

  /** A passkey. */
  public static final String PASSKEY = "passkey";

  /** A password alone. */
  public static Way password() {
    return new Way(PASSWORD, false, null);
  }

  /** The same, and a code after it. */
  Way andCode() {
    return new Way(how, true, hint);
  }
}
