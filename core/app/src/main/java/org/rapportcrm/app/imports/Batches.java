package org.rapportcrm.app.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.map.RowReader;
import org.rapportcrm.app.imports.read.RowSource;
import org.rapportcrm.app.imports.read.RowSources;
import org.rapportcrm.app.imports.read.SourceRow;

/**
 * Reads and checks the rows of a file, one batch ahead of whoever takes them: while the database
 * writes a thousand rows, the next thousand are read. No more than two batches are in memory.
 */
final class Batches implements AutoCloseable {

  private static final int SIZE = 1000;

  private final RowSource source;
  private final RowReader reader;
  private final Executor executor;
  private FutureTask<Batch> ahead;
  private boolean closed;

  private Batches(RowSource source, RowReader reader, Executor executor) {
    this.source = source;
    this.reader = reader;
    this.executor = executor;
  }

  /**
   * Opens a file.
   *
   * @param skip how many rows to pass over; they are read, because equal rows are counted
   * @param executor where reading runs; one that refuses work leaves it to the caller's thread
   */
  static Batches open(ImportRun run, Path file, ImportKind kind, long skip, Executor executor)
      throws IOException {
    ImportPlan plan = run.plan();
    RowReader reader = new RowReader(kind, plan.mapping(), plan.styles(), run.zone());
    RowSource source = RowSources.open(file, plan.format());
    try {
      if (plan.format().header()) {
        source.next();
      }
      for (long i = 0; i < skip; i++) {
        reader.read(source.next());
      }
    } catch (IOException | RuntimeException e) {
      source.close();
      throw e;
    }
    Batches batches = new Batches(source, reader, executor);
    batches.start();
    return batches;
  }

  /** The next rows; {@code null} after the last. */
  Batch next() throws IOException {
    Batch batch = await();
    if (batch != null) {
      start();
    }
    return batch;
  }

  private void start() {
    ahead = new FutureTask<>(this::read);
    try {
      executor.execute(ahead);
    } catch (RejectedExecutionException e) {
      ahead.run();
    }
  }

  private Batch await() throws IOException {
    try {
      return ahead.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted while a file was read", e);
    }
  }

  private synchronized Batch read() throws IOException {
    Batch batch = new Batch();
    while (!closed && batch.read < SIZE) {
      SourceRow row = source.next();
      if (row == null) {
        break;
      }
      batch.read++;
      batch.cells.put(row.line(), row.cells());
      RowReader.Read read = reader.read(row);
      if (read.rejection() != null) {
        batch.rejected.add(read.rejection());
      } else {
        batch.rows.add(read.row());
      }
    }
    return batch.read == 0 ? null : batch;
  }

  /** Closes the file, once the batch that is being read is whole. */
  @Override
  public synchronized void close() throws IOException {
    closed = true;
    source.close();
  }
}
