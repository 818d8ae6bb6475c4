package org.rapportcrm.app.undo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;

/** Takes large acts back in the background. */
@ApplicationScoped
public class UndoJob implements JobWork {

  @Inject private Undo undo;
  @Inject private Acts acts;

  @Override
  public void run(JobRun run) {
    String[] parameter = run.parameter().split(" ", 2);
    Optional<Act> act = acts.find(Long.parseLong(parameter[0]));
    act.ifPresent(one -> undo.run(run, one, parameter.length > 1 ? parameter[1] : ""));
  }
}
