package org.rapportcrm.app.signup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

/** Forgets people who did not confirm in time. */
@ApplicationScoped
public class SignupCleanup implements JobWork {

  private static final int AT_ONCE = 1_000;

  private Sql sql;
  private Clock clock;

  /** For the container. */
  protected SignupCleanup() {}

  /** Over this database, at this time. */
  @Inject
  public SignupCleanup(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Override
  public void run(JobRun run) {
    long done = 0;
    for (int gone = 1; gone > 0 && !run.stopRequested(); done += gone) {
      gone = forget();
      run.checkpoint(done + gone, 0, "");
    }
  }

  /** Forgets some of them and answers how many. */
  int forget() {
    return sql.update(
        "delete from signup where id in (select id from signup where state = 'PENDING'"
            + " and expires_at <= ? order by expires_at fetch first "
            + AT_ONCE
            + " rows only)",
        clock.instant());
  }
}
