package org.rapportcrm.launcher;

/**
 * Rapport cannot do what was asked. The message is one sentence that says what is wrong and what to
 * do about it; it is shown as it is, without a stack trace.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Said said;

  public Refusal(String sentence) {
    this(Said.english(sentence));
  }

  /** One that the console says in the language of whoever reads it. */
  public Refusal(Said said) {
    super(said.text());
    this.said = said;
  }

  public Refusal(String sentence, Throwable cause) {
    super(sentence, cause);
    this.said = Said.english(sentence);
  }

  /** What is wrong and what to do about it. */
  public Said said() {
    return said;
  }
}
