package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

/**
 * Forgets, daily, which reports were acted on a year ago, what was passed over 90 days ago, and
 * mails that belong to nobody any more.
 */
@ApplicationScoped
public class MailCleanup implements JobWork {

  private static final int AT_ONCE = 1000;

  @Inject private Sql sql;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    Instant now = clock.instant();
    sql.update("delete from mailin_report where at < ?", now.minus(Duration.ofDays(365)));
    sql.update("delete from mailin_skipped where at < ?", now.minus(Duration.ofDays(90)));
    long done = 0;
    for (int removed = 1; removed > 0 && !run.stopRequested(); done += removed) {
      removed =
          sql.update(
              "delete from mailin_mail where id in (select m.id from mailin_mail m where not exists"
                  + " (select 1 from mailin_contact l where l.mail_id = m.id)"
                  + " fetch first "
                  + AT_ONCE
                  + " rows only)");
      run.checkpoint(done + removed, 0, "");
    }
  }
}
