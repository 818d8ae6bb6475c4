package org.rapportcrm.app.imports;

import java.util.Locale;
import org.rapportcrm.app.job.JobState;

/** How far an import is. */
public enum ImportState {
  /** The file is there; nobody has started it. */
  READY,
  QUEUED,
  RUNNING,
  PAUSED,
  DONE,
  FAILED,
  CANCELLED;

  /** The word in REST and in the table. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of this word. */
  public static ImportState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The state of the job that works on it. */
  static ImportState of(JobState job) {
    return valueOf(job.name());
  }

  /** Whether nothing more will happen by itself. */
  public boolean isOver() {
    return this == DONE || this == FAILED || this == CANCELLED;
  }

  /** Whether a job is at it or soon will be. */
  public boolean isUnderWay() {
    return this == QUEUED || this == RUNNING || this == PAUSED;
  }
}
