package org.rapportcrm.app.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

/** Forgets acts whose 30 days are over. */
@ApplicationScoped
public class UndoCleanup implements JobWork {

  @Inject private Acts acts;

  @Override
  public void run(JobRun run) {
    int forgotten = acts.clean();
    run.checkpoint(forgotten, forgotten, "");
  }
}
