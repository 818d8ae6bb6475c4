package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/** Notes once a day how large the tables are. */
@ApplicationScoped
public class SizeJob implements JobWork {

  @Inject private TableSizes sizes;
  @Inject private Transactions transactions;
  @Inject private Clock clock;

  @Override
  public void run(JobRun run) {
    transactions.inNew(() -> sizes.measure(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
  }
}
