package org.rapportcrm.launcher;

/**
 * Rapport cannot do what was asked. The message is one sentence that says what is wrong and what to
 * do about it; it is shown as it is, without a stack trace.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String sentence) {
    super(sentence);
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
