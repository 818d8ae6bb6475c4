package org.rapportcrm.app.webhook;

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

/** Forgets messages that are done, daily, after as many days as {@code webhooks.days} says. */
@ApplicationScoped
public class WebhookCleanup implements JobWork {

  @Inject private Sql sql;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    long days = Math.max(1, settings.whole("core", "webhooks.days", 30));
    Instant before = clock.instant().minus(Duration.ofDays(days));
    Sweep.of(sql, run, "webhook_message", "done_at < ? order by done_at", before);
  }
}
