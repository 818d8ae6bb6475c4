package org.rapportcrm.app.security.passkey;

/** Tells people what happened to their passkeys. */
public interface PasskeyNews {

  /** Somebody has one more. */
  void added(long user, String name);

  /** One is taken away, by whomever. */
  void removed(long user, String name);

  /** One was refused because its counter went backwards. */
  void doubted(long user, String name);
}
