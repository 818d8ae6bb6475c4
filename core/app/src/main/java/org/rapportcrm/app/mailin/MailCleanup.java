package org.rapportcrm.app.mailin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Sweep;

/**
 * Forgets, daily, which reports were acted on a year ago, what was passed over 90 days ago, and
 * mails that belong to nobody any more.
 */
@ApplicationScoped
public class MailCleanup implements JobWork {

  @Inject private Sql sql;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    Instant now = clock.instant();
    sql.update("delete from mailin_report where at < ?", now.minus(Duration.ofDays(365)));
    sql.update("delete from mailin_skipped where at < ?", now.minus(Duration.ofDays(90)));
    Sweep.of(
        sql,
        run,
        "mailin_mail",
        "not exists (select 1 from mailin_contact l where l.mail_id = mailin_mail.id)");
  }
}
