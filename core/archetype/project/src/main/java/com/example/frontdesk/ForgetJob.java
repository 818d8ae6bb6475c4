package com.example.frontdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

// region job
/** Forgets visits of more than two years ago, a thousand at a time. */
@ApplicationScoped
public class ForgetJob implements JobWork {

  static final String KIND = "front-desk.forget";

  private static final Duration KEPT = Duration.ofDays(730);
  private static final int STEP = 1000;

  @Inject private Sql sql;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    Instant oldest = clock.instant().minus(KEPT);
    long forgotten = 0;
    int step;
    do {
      step =
          sql.update(
              "delete from front_desk_visit where id in"
                  + " (select id from front_desk_visit where at < ? order by at limit ?)",
              oldest,
              STEP);
      forgotten += step;
      run.checkpoint(forgotten, 0, "");
    } while (step == STEP && !run.stopRequested());
  }
}
// endregion
