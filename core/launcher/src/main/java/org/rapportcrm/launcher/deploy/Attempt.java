package org.rapportcrm.launcher.deploy;

/**
 * How it went with a set.
 *
 * @param failure all that was said; empty when the set works
 * @param culprit the id of the plugin that is known to be the cause, or null when the text has to
 *     tell
 */
public record Attempt(String failure, String culprit) {
  public static final Attempt WORKED = new Attempt("", null);

  public static Attempt failed(String failure) {
    return new Attempt(failure, null);
  }

  public boolean worked() {
    return failure.isEmpty();
  }
}
