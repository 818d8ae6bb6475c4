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
import org.rapportcrm.app.data.Sweep;

/**
 * Removes what is no longer of use: messages in the outbox and batches to one person after the days
 * that the settings say.
 */
@ApplicationScoped
public class DeliveryCleanup implements JobWork {

  @Inject private Sql sql;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    long days = Math.max(1, settings.whole("core", "mail.outboxDays", 30));
    Instant before = clock.instant().minus(Duration.ofDays(days));
    if (Sweep.of(sql, run, "delivery_outbox", "at < ? order by id", before)) {
      sql.update(
          "delete from delivery_batch where direct and state = 'SENT' and created_at < ?", before);
    }
  }
}
