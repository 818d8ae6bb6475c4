package org.rapportcrm.api.job;

/** One run of a job, as its work sees it. */
public interface JobRun {

  /** Its id. */
  long id();

  /** What it was started with; empty for a scheduled run. */
  String parameter();

  /** What the last checkpoint said; empty at the first start. */
  String position();

  /**
   * Says how far it is, keeps the position to go on from, and renews the lease. Joins the caller's
   * transaction when there is one, so that position and work are committed together.
   *
   * @param done steps done
   * @param total steps in all, or 0 when unknown
   */
  void checkpoint(long done, long total, String position);

  /** Whether the work should stop now, after a checkpoint: pause, cancel or shutdown. */
  boolean stopRequested();
}
