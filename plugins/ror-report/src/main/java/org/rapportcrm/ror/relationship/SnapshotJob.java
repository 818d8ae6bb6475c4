package org.rapportcrm.ror.relationship;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.ror.Site;

/** Keeps the figures of the last twelve month ends that have none yet. */
@ApplicationScoped
public class SnapshotJob implements JobWork {

  private static final int MONTHS = 12;

  @Inject private RorFigures figures;
  @Inject private Snapshots snapshots;
  @Inject private Site site;

  @Override
  public void run(JobRun run) {
    Window usual = site.window(null, null);
    for (int back = MONTHS; back >= 1 && !run.stopRequested(); back--) {
      LocalDate monthEnd = YearMonth.from(usual.asOf()).minusMonths(back).atEndOfMonth();
      Window window = usual.endingOn(monthEnd);
      if (snapshots.find(window).isEmpty()) {
        snapshots.keep(window, figures.of(window));
      }
      run.checkpoint(MONTHS - back + 1L, MONTHS, monthEnd.toString());
    }
  }
}
