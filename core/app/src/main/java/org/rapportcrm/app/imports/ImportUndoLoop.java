package org.rapportcrm.app.imports;

import java.util.Optional;
import java.util.function.Consumer;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.api.job.JobRun;

/**
 * Takes an import back, the last batch first. A batch and the fact that it is gone are committed
 * together, so that a run that was killed goes on with the next.
 */
final class ImportUndoLoop {

  private final Sql sql;
  private final Consumer<Runnable> inTransaction;

  /**
   * Over a database.
   *
   * @param inTransaction runs work in a transaction of its own
   */
  ImportUndoLoop(Sql sql, Consumer<Runnable> inTransaction) {
    this.sql = sql;
    this.inTransaction = inTransaction;
  }

  /** Takes back what is left of the import; answers whether it came to the end. */
  boolean run(ImportRun run, UndoableImport writer, JobRun job) {
    Traces traces = new Traces(sql);
    long total = run.takenBack() == null ? 0 : run.takenBack().batches();
    boolean[] more = {true};
    while (more[0] && !job.stopRequested()) {
      inTransaction.accept(
          () -> {
            Optional<Traces.Batch> batch = traces.last(run.id());
            more[0] = batch.isPresent();
            batch.ifPresent(
                last -> {
                  RunContext context =
                      RunContext.of(run, staying -> traces.keepForTheEnd(run.id(), last, staying));
                  traces.done(run.id(), last.number(), writer.takeBack(context, last.trace()));
                  job.checkpoint(total - traces.count(run.id()), total, "");
                });
          });
    }
    return !more[0];
  }
}
