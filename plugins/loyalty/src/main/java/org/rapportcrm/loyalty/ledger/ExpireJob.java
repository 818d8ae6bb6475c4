package org.rapportcrm.loyalty.ledger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.loyalty.Step;

/**
 * Expires the lots that are due, 500 at a time; needs no position, because what is done is gone.
 */
@ApplicationScoped
public class ExpireJob implements JobWork {

  /** The kind of job. */
  public static final String KIND = "loyalty.expire";

  private static final int BATCH = 500;

  @Inject private Expiry expiry;
  @Inject private Step step;

  @Override
  public void run(JobRun run) {
    long[] done = {0};
    boolean more = true;
    while (more && !run.stopRequested()) {
      more =
          step.in(
              () -> {
                int expired = expiry.step(BATCH);
                done[0] += expired;
                run.checkpoint(done[0], 0, "");
                return expired > 0;
              });
    }
  }
}
