package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;

/** Takes imports back in the background. */
@ApplicationScoped
public class ImportUndoJob implements JobWork {

  /** The job's kind. */
  static final String KIND = "core.import-undo";

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private ImportKinds kinds;
  @Inject private Clock clock;

  @Override
  public void run(JobRun job) {
    long id = Long.parseLong(job.parameter());
    ImportStore store = new ImportStore(sql);
    ImportRun run =
        store.find(id).orElseThrow(() -> new IllegalStateException("No import has the id " + id));
    ImportKind kind =
        kinds
            .find(run.kind())
            .orElseThrow(
                () -> new IllegalStateException("No active plugin imports " + run.kind() + "."));
    if (new ImportUndoLoop(sql, transactions::inNew).run(run, kinds.undoer(kind), job)) {
      transactions.inNew(() -> store.takenBack(id, clock.instant()));
    }
  }
}
