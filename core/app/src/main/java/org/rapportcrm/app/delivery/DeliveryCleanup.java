package org.rapportcrm.app.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.settings.Settings;

/**
 * Removes what is no longer of use: messages in the outbox and batches to one person after the days
 * that the settings say.
 */
@ApplicationScoped
public class DeliveryCleanup implements JobWork {

  private static final int AT_ONCE = 1000;

  @Inject private Sql sql;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    long days = Math.max(1, settings.whole("core", "mail.outboxDays", 30));
    Instant before = clock.instant().minus(Duration.ofDays(days));
    long done = 0;
    for (int removed = 1; removed > 0 && !run.stopRequested(); done += removed) {
      removed =
          sql.update(
              "delete from delivery_outbox where id in (select id from delivery_outbox"
                  + " where at < ? order by id fetch first "
                  + AT_ONCE
                  + " rows only)",
              before);
      run.checkpoint(done + removed, 0, "");
    }
    if (!run.stopRequested()) {
      sql.update(
          "delete from delivery_batch where direct and state = 'SENT' and created_at < ?", before);
    }
  }
}
