package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rapportcrm.api.job.Jobs;

/**
 * The newest kept figures, for whoever must not wait until they are counted. Where they have become
 * old the job is started that counts them anew, for whoever asks next.
 */
@ApplicationScoped
public class Latest {

  /** Counting takes ten seconds at a million contacts; so much load is in order once an hour. */
  private static final Duration FRESH = Duration.ofHours(1);

  /** Without customers the first import is waited for, and counting costs next to nothing. */
  private static final Duration FRESH_WITHOUT_CUSTOMERS = Duration.ofMinutes(1);

  private final Snapshots snapshots;
  private final Jobs jobs;
  private final Clock clock;

  /** Of these snapshots. */
  @Inject
  public Latest(Snapshots snapshots, Jobs jobs, Clock clock) {
    this.snapshots = snapshots;
    this.jobs = jobs;
    this.clock = clock;
  }

  /** For proxies. */
  protected Latest() {
    this(null, null, null);
  }

  /** The newest kept figures up to the window's last day; empty before the first were counted. */
  public Optional<Snapshots.Snapshot> upTo(Window window) {
    Optional<Snapshots.Snapshot> newest = snapshots.newest(window);
    if (newest.filter(kept -> isFresh(kept, clock.instant())).isEmpty()) {
      jobs.startUnlessOpen(SnapshotJob.ID);
    }
    return newest;
  }

  private static boolean isFresh(Snapshots.Snapshot kept, Instant now) {
    Duration fresh = kept.count().ror().total() == 0 ? FRESH_WITHOUT_CUSTOMERS : FRESH;
    return kept.takenAt().plus(fresh).isAfter(now);
  }
}
