package org.rapportcrm.launcher.migrate;

/** A migration could not be run; the message is one line that names owner, file and statement. */
public final class MigrationFailed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String owner;

  MigrationFailed(String owner, String sentence, Throwable cause) {
    super(sentence, cause);
    this.owner = owner;
  }

  /** {@code core} or the plugin's id. */
  public String owner() {
    return owner;
  }
}
