package org.rapportcrm.launcher.manifest;

/** A jar cannot be taken as a plugin; the message says why and how to put it right. */
public final class BadManifest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadManifest(String reason) {
    super(reason);
  }
}
