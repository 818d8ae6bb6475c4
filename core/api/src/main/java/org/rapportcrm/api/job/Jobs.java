package org.rapportcrm.api.job;

/** Starts background work; an injectable service of the core. */
public interface Jobs {

  /**
   * Puts a run into the queue, in the caller's transaction or one of its own; it begins after the
   * commit, as soon as a node has time.
   *
   * @param kind id of a {@link JobKind}
   * @param parameter handed to the work; empty for none, never {@code null}
   * @return the run's id
   */
  long start(String kind, String parameter);
}
