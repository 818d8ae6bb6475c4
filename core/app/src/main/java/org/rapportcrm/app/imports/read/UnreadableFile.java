package org.rapportcrm.app.imports.read;

import java.io.IOException;

/** A file cannot be read as what it seems to be. */
public final class UnreadableFile extends IOException {

  private static final long serialVersionUID = 1L;

  private final String key;

  UnreadableFile(String key, Throwable cause) {
    super(key, cause);
    this.key = key;
  }

  /** Message key of what is wrong; the remedy has the same with {@code .remedy}. */
  public String key() {
    return key;
  }
}
