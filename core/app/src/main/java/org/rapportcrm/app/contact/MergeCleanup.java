package org.rapportcrm.app.contact;

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
          int forgotten =
              new MergeBook(sql).deleteBefore(clock.instant().minus(ContactUnmerge.KEPT));
          run.checkpoint(forgotten, forgotten, "");
        });
  }
}
