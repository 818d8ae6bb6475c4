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

/** Forgets messages that are done, daily, after as many days as {@code webhooks.days} says. */
@ApplicationScoped
public class WebhookCleanup implements JobWork {

  private static final int AT_ONCE = 1000;

  @Inject private Sql sql;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    long days = Math.max(1, settings.whole("core", "webhooks.days", 30));
    Instant before = clock.instant().minus(Duration.ofDays(days));
    long done = 0;
    for (int removed = 1; removed > 0 && !run.stopRequested(); done += removed) {
      removed =
          sql.update(
              "delete from webhook_message where id in (select id from webhook_message"
                  + " where done_at < ? order by done_at fetch first "
                  + AT_ONCE
                  + " rows only)",
              before);
      run.checkpoint(done + removed, 0, "");
    }
  }
}
