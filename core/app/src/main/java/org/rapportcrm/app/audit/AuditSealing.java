package org.rapportcrm.app.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

/** Seals the audit log every hour. */
@ApplicationScoped
public class AuditSealing implements JobWork {

  @Inject private AuditSeals seals;

  @Override
  public void run(JobRun run) {
    seals.seal();
  }
}
