package org.rapportcrm.app.security.signin;

/** Whether people have to come in by another door than Rapport's own. */
public interface OtherDoors {

  /**
   * Whether this person may not come in by a password or passkey, because everybody comes through
   * the provider; administrators always may, so that a provider that fails locks nobody out.
   */
  boolean isClosedTo(long user);
}
