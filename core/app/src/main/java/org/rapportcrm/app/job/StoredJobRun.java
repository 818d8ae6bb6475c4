package org.rapportcrm.app.job;

import java.util.function.BooleanSupplier;
import org.rapportcrm.api.job.JobRun;

/** A run as its work sees it, over its row. */
final class StoredJobRun implements JobRun {

  private final JobStore store;
  private final JobRow row;
  private final String node;
  private final BooleanSupplier stopping;

  private Runnable onCheckpoint = () -> {};
  private volatile boolean lost;
  private volatile String wish;

  StoredJobRun(JobStore store, JobRow row, String node, BooleanSupplier stopping) {
    this.store = store;
    this.row = row;
    this.node = node;
    this.stopping = stopping;
  }

  @Override
  public long id() {
    return row.id();
  }

  @Override
  public String parameter() {
    return row.parameter();
  }

  @Override
  public String position() {
    return row.position();
  }

  @Override
  public void checkpoint(long done, long total, String position) {
    if (!store.checkpoint(row.id(), node, done, total, position)) {
      lost = true;
      throw new IllegalStateException(
          "Run " + row.id() + " is no longer this node's; what was done since is rolled back");
    }
    wish = store.wish(row.id()).orElse(null);
    onCheckpoint.run();
  }

  /** What is to be told of each checkpoint. */
  void onCheckpoint(Runnable listener) {
    onCheckpoint = listener;
  }

  @Override
  public boolean stopRequested() {
    return lost || wish != null || stopping.getAsBoolean();
  }

  /** The state in which it ends when its work returned without an exception. */
  JobState outcome() {
    if ("CANCEL".equals(wish)) {
      return JobState.CANCELLED;
    }
    if ("PAUSE".equals(wish)) {
      return JobState.PAUSED;
    }
    return stopping.getAsBoolean() ? JobState.QUEUED : JobState.DONE;
  }

  boolean isLost() {
    return lost;
  }

  void renew() {
    lost |= !store.renew(row.id(), node);
    wish = store.wish(row.id()).orElse(null);
  }
}
