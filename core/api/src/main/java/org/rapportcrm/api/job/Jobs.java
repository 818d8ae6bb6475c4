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

  /**
   * Puts a run without a parameter into the queue, as the kind's schedule would, unless one of that
   * kind waits, runs or is paused. Nobody is told when it ends.
   *
   * @param kind id of a {@link JobKind}
   */
  default void startUnlessOpen(String kind) {
    start(kind, "");
  }

  /**
   * Whether the newest run of the kind waits for a node or is worked on; one that somebody paused
   * is not under way. For pages that say so and look again.
   *
   * @param kind id of a {@link JobKind}
   */
  default boolean isUnderWay(String kind) {
    return false;
  }
}
