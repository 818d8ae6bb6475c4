package org.rapportcrm.app.security.passkey;

/**
 * What a device answered is not what was asked for. The message is for the audit log, not for
 * strangers.
 */
public class PasskeyException extends Exception {
  private static final long serialVersionUID = 1L;

  PasskeyException(String message) {
    super(message);
  }
}
