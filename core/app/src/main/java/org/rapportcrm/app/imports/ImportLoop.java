package org.rapportcrm.app.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlException;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportOutcome;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.app.imports.write.ChangedMeanwhile;

/**
 * Takes a file through its import, a thousand rows at a time. The rows, what became of them, those
 * that were refused and the position in the file are committed together, so that a run that was
 * killed goes on where it was, and no row is lost or written twice.
 */
final class ImportLoop {

  private static final int ATTEMPTS = 4;

  private final Sql sql;
  private final Consumer<Runnable> inTransaction;
  private final Executor reading;

  /**
   * Over a database.
   *
   * @param inTransaction runs work in a transaction of its own
   * @param reading runs the reading of the file, beside the writing
   */
  ImportLoop(Sql sql, Consumer<Runnable> inTransaction, Executor reading) {
    this.sql = sql;
    this.inTransaction = inTransaction;
    this.reading = reading;
  }

  /** Imports from the run's position on; answers whether the end was reached. */
  boolean run(ImportRun run, Path file, ImportKind kind, ImportWriter writer, JobRun job)
      throws IOException {
    Traces traces = new Traces(sql);
    ImportStore store = new ImportStore(sql);
    Rejections rejections = new Rejections(sql);
    long position = job.position().isEmpty() ? 0 : Long.parseLong(job.position());
    ImportCounts[] counts = {position == 0 ? ImportCounts.NONE : run.counts()};
    RunContext context =
        RunContext.of(run, trace -> traces.keep(run.id(), counts[0].read(), trace));
    return each(
        run,
        file,
        kind,
        position,
        batch -> {
          patiently(
              () -> {
                ImportOutcome outcome = write(writer, context, batch);
                List<Rejection> refused = refused(batch, outcome);
                ImportCounts now = counts[0].plus(batch.read, outcome, refused.size());
                rejections.add(run.id(), refused, batch.cells);
                store.counts(run.id(), now);
                job.checkpoint(now.read(), run.rowsTotal(), String.valueOf(now.read()));
                return now;
              },
              now -> counts[0] = now);
          return !job.stopRequested();
        });
  }

  /** Says what an import would do; {@code null} when it was stopped. */
  ImportTrial tryOut(ImportRun run, Path file, ImportKind kind, ImportWriter writer, JobRun job)
      throws IOException {
    TrialNotes notes = new TrialNotes();
    RunContext context = RunContext.trying(run, notes);
    ImportCounts[] counts = {ImportCounts.NONE};
    List<Rejection> first = new ArrayList<>();
    boolean whole =
        each(
            run,
            file,
            kind,
            0,
            batch -> {
              ImportOutcome outcome = write(writer, context, batch);
              List<Rejection> refused = refused(batch, outcome);
              counts[0] = counts[0].plus(batch.read, outcome, refused.size());
              refused.stream()
                  .limit(Math.max(0, ImportTrial.FIRST - first.size()))
                  .forEach(first::add);
              job.checkpoint(counts[0].read(), run.rowsTotal(), "");
              return !job.stopRequested();
            });
    return whole
        ? new ImportTrial(counts[0], first, notes.changes(), notes.alike(), notes.likenesses())
        : null;
  }

  /** Handles a batch; answers whether to go on. */
  private interface Handler {
    boolean handle(Batch batch);
  }

  private boolean each(ImportRun run, Path file, ImportKind kind, long skip, Handler handler)
      throws IOException {
    try (Batches batches = Batches.open(run, file, kind, skip, reading)) {
      for (Batch batch = batches.next(); batch != null; batch = batches.next()) {
        if (!handler.handle(batch)) {
          return false;
        }
      }
      return true;
    }
  }

  private static ImportOutcome write(ImportWriter writer, RunContext context, Batch batch) {
    return batch.rows.isEmpty() ? ImportOutcome.none() : writer.write(context, batch.rows);
  }

  private static List<Rejection> refused(Batch batch, ImportOutcome outcome) {
    List<Rejection> refused = new ArrayList<>(batch.rejected);
    refused.addAll(outcome.rejected());
    refused.sort(Comparator.comparingLong(Rejection::line));
    return refused;
  }

  /** Does a batch again when somebody else changed or made the same record in the meantime. */
  private <T> void patiently(Supplier<T> work, Consumer<T> afterCommit) {
    for (int attempt = 1; ; attempt++) {
      try {
        List<T> answer = new ArrayList<>();
        inTransaction.accept(() -> answer.add(work.get()));
        afterCommit.accept(answer.get(0));
        return;
      } catch (RuntimeException e) {
        if (attempt == ATTEMPTS || !isRace(e)) {
          throw e;
        }
      }
    }
  }

  private static boolean isRace(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof ChangedMeanwhile
          || (cause instanceof SqlException sql && sql.isConstraintViolation())) {
        return true;
      }
    }
    return false;
  }
}
