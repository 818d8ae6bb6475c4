package org.rapportcrm.api.job;

/**
 * A CDI bean that does background work; runs on one node at a time, on a thread of its own, outside
 * any transaction and without a user: {@code CurrentUser} has no id there, and the job's name.
 */
public interface JobWork {

  /**
   * Does the work, in steps that are each committed. After a kill it is called again with the same
   * run and goes on from the last {@link JobRun#checkpoint}.
   *
   * @throws Exception ends the run as failed; the message is shown to people
   */
  void run(JobRun run) throws Exception;
}
