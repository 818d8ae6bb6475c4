package org.rapportcrm.app.webhook;

import java.util.Locale;

/** What became of a message. */
public enum MessageState {
  /** It waits for its turn or its next try. */
  QUEUED,
  /** The receiver took it. */
  SENT,
  /** It was given up. */
  FAILED;

  /** The constant in messages and in REST. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
