package org.rapportcrm.app.job;

/**
 * Where a run stands.
 *
 * <pre>
 * QUEUED → RUNNING → DONE | FAILED | CANCELLED
 *             ↓ ↑
 *           PAUSED
 * </pre>
 */
public enum JobState {
  /** Waits for a node. */
  QUEUED,
  /** A node works on it, as long as the lease lasts. */
  RUNNING,
  /** A person stopped it; it may go on from its position. */
  PAUSED,
  /** All of it is done. */
  DONE,
  /** Its work threw; the message says what. */
  FAILED,
  /** A person gave it up. */
  CANCELLED
}
