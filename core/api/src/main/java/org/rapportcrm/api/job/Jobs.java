package org.rapportcrm.api.job;

/** Starts background work; an injectable service of the core. */
public interface Jobs {

  /**
   * Puts a run into the queue, in the caller's transaction.
   *
   * @param kind id of a {@link JobKind}
   * @param parameter handed to the work
   * @return the run's id
   */
  long start(String kind, String parameter);
}
