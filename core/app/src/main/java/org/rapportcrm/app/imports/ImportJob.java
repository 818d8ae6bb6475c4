package org.rapportcrm.app.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportWriter;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Dialect;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.JobStore;
import org.rapportcrm.app.notification.Notifications;

/** Runs imports and tries in the background. */
@ApplicationScoped
public class ImportJob implements JobWork {

  /** The job's kind. */
  static final String KIND = "core.import";

  /** Follows the import's id in the parameter of a try. */
  static final String TRY = " try";

  private static final List<String> TABLES =
      List.of(
          "contact",
          "company",
          "contact_tag",
          "consent",
          "purchase",
          "interaction",
          "deal",
          "reach_email",
          "reach_phone",
          "reach_address");

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService executor;

  @Inject private Sql sql;
  @Inject private Dialect dialect;
  @Inject private Transactions transactions;
  @Inject private ImportKinds kinds;
  @Inject private ImportFiles files;
  @Inject private Clock clock;
  @Inject private Notifications notifications;

  @Override
  public void run(JobRun job) throws Exception {
    boolean tryOnly = job.parameter().endsWith(TRY);
    long id = Long.parseLong(job.parameter().replace(TRY, ""));
    ImportStore store = new ImportStore(sql);
    ImportRun run =
        store.find(id).orElseThrow(() -> new IllegalStateException("No import has the id " + id));
    Path file = files.of(id);
    if (!Files.exists(file)) {
      throw new FileNotFoundException("The file of import " + id + " is no longer there.");
    }
    ImportKind kind =
        kinds
            .find(run.kind())
            .orElseThrow(
                () -> new IllegalStateException("No active plugin imports " + run.kind() + "."));
    ImportWriter writer = kinds.writer(kind);
    ImportLoop loop = new ImportLoop(sql, transactions::inNew, executor);
    if (tryOnly) {
      ImportTrial trial = loop.tryOut(run, file, kind, writer, job);
      if (trial != null) {
        transactions.inNew(() -> store.tried(id, trial));
      }
    } else if (loop.run(run, file, kind, writer, job)) {
      transactions.inNew(
          () -> {
            store.finish(id, ImportState.DONE, clock.instant());
            tellTheStarter(job, store.find(id).orElseThrow());
          });
      files.delete(id);
      tellThePlanner();
    }
  }

  private void tellTheStarter(JobRun job, ImportRun run) {
    ImportCounts counts = run.counts();
    notifications.tell(
        new JobStore(sql).starter(job.id()),
        "imports.told.done",
        List.of(run.fileName(), counts.created(), counts.updated(), counts.rejected()),
        "/console/import?id=" + run.id());
  }

  /** PostgreSQL counts by itself within a minute; until then its plans for lists would be bad. */
  private void tellThePlanner() {
    if (dialect == Dialect.POSTGRESQL) {
      TABLES.forEach(table -> sql.update("analyze " + table));
    }
  }
}
