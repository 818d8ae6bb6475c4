package org.rapportcrm.launcher.payara;

/** The server refused an application; the message holds all that it said. */
public final class DeploymentFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeploymentFailed(Exception cause) {
    super(cause.getMessage(), cause);
  }
}
