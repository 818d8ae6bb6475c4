package org.rapportcrm.launcher.payara;

/** The server refused an application; the message holds all that it said. */
public final class DeploymentFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeploymentFailed(Exception cause) {
    super(everything(cause), cause);
  }

  DeploymentFailed(String text) {
    super(text);
  }

  private static String everything(Throwable failure) {
    StringBuilder text = new StringBuilder();
    Throwable at = failure;
    for (int depth = 0; at != null && depth < 20; depth++) {
      text.append(at.getClass().getSimpleName()).append(": ").append(at.getMessage()).append('\n');
      at = at.getCause();
    }
    return text.toString();
  }
}
