package org.rapportcrm.app.delivery.engine;

import java.time.Instant;

/** What is to be done with one claimed delivery. */
public sealed interface Prepared {

  /** Send it. The message is made when its turn comes. */
  record Send(Maker maker) implements Prepared {}

  /** Hold it back for good. */
  record Suppress(String reason) implements Prepared {}

  /** Hold it back for a while. */
  record Postpone(String reason, Instant until) implements Prepared {}

  /** It cannot be made into a message. */
  record Fail(String reason, String detail) implements Prepared {}

  /** Makes the message. */
  @FunctionalInterface
  interface Maker {
    /**
     * Makes it.
     *
     * @throws IllegalArgumentException when this recipient's message cannot be made, in words for
     *     people
     */
    Outgoing make();
  }
}
