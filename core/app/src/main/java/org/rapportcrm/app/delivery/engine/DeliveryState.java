package org.rapportcrm.app.delivery.engine;

/** Where one message to one address stands. */
public enum DeliveryState {
  /** Waits for its turn, or for its next try. */
  QUEUED,
  /** Taken by a worker; nothing of it has left. */
  CLAIMED,
  /** In the hands of a worker and the mail server. */
  SENDING,
  /** The mail server has taken it over. */
  SENT,
  /** Will not arrive. */
  FAILED,
  /** Handed over without an answer: it may have arrived, and is not sent again by itself. */
  UNKNOWN,
  /** Held back by consent, suppression, policy or a filter. */
  SUPPRESSED,
  /** Its batch was given up first. */
  CANCELLED
}
