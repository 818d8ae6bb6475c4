package org.rapportcrm.app.segment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;

/** Refreshes the snapshots that are due, each in a transaction of its own. */
@ApplicationScoped
public class SnapshotJob implements JobWork {

  /** The setting that says after how many minutes a snapshot is due. */
  static final String MINUTES = "segments.minutes";

  /** Its value where nothing is set. */
  static final int USUAL_MINUTES = 15;

  /** How often the job looks for what is due. */
  static final Duration EVERY = Duration.ofMinutes(5);

  private static final Logger LOG = System.getLogger(SnapshotJob.class.getName());

  @Inject private SnapshotStore snapshots;
  @Inject private SnapshotRefresh refresh;
  @Inject private Transactions transactions;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    // half a turn less than asked for, or what was refreshed a second late would wait a whole turn
    Duration age = Duration.ofMinutes(minutes()).minus(EVERY.dividedBy(2));
    List<Long> due = snapshots.due(clock.instant().minus(age));
    for (int i = 0; i < due.size() && !run.stopRequested(); i++) {
      long id = due.get(i);
      try {
        transactions.inNew(() -> refresh.refreshDue(id));
      } catch (SegmentUnusable e) {
        LOG.log(Level.INFO, "Segment {0} keeps its members as they are: {1}", id, e.getMessage());
      }
      run.checkpoint(i + 1L, due.size(), "");
    }
  }

  /** After how many minutes a snapshot is due; five at least. */
  long minutes() {
    return Math.max(EVERY.toMinutes(), settings.whole("core", MINUTES, USUAL_MINUTES));
  }
}
