package org.rapportcrm.app.duplicate.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/** Forgets what takes merges back whose 30 days are over. */
@ApplicationScoped
public class MergeCleanup implements JobWork {

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    transactions.inNew(
        () -> {
          int forgotten = 0;
          for (MergeKind kind : MergeKind.values()) {
            forgotten += new MergeBook(sql, kind).forgetOld(clock.instant());
          }
          run.checkpoint(forgotten, forgotten, "");
        });
  }
}
