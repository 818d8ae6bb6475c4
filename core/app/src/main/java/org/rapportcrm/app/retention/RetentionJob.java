package org.rapportcrm.app.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.data.Transactions;

/** Forgets, once a day, what is older than the rules say; each step in a transaction of its own. */
@ApplicationScoped
public class RetentionJob implements JobWork {

  @Inject private Retention retention;
  @Inject private Transactions transactions;
  @Inject private Audit audit;

  @Override
  public void run(JobRun run) {
    long all = 0;
    for (RetentionRule rule : retention.rules()) {
      long forgotten = 0;
      for (int step = 1; step > 0 && !run.stopRequested(); forgotten += step) {
        step = transactions.computeInNew(() -> retention.forget(rule));
        run.checkpoint(all + forgotten + step, 0, "");
      }
      if (forgotten > 0) {
        long count = forgotten;
        transactions.inNew(
            () -> audit.record("retention.forgot", rule.id(), String.valueOf(count)));
      }
      all += forgotten;
    }
  }
}
