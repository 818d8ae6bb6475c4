package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.data.Transactions;

/** Forgets files that nobody imports and rejected rows that nobody fetched. */
@ApplicationScoped
public class ImportCleanup implements JobWork {

  /** The job's kind. */
  static final String KIND = "core.import-cleanup";

  /** Setting: how many days files and rejected rows are kept. */
  static final String DAYS = "imports.keepDays";

  static final int DEFAULT_DAYS = 30;

  @Inject private Sql sql;
  @Inject private Transactions transactions;
  @Inject private ImportFiles files;
  @Inject private Settings settings;
  @Inject private Clock clock;

  @Override
  public void run(JobRun job) throws Exception {
    Instant before =
        clock.instant().minus(Duration.ofDays(settings.whole("core", DAYS, DEFAULT_DAYS)));
    for (Path file : files.olderThan(before)) {
      Files.deleteIfExists(file);
    }
    transactions.inNew(() -> new Rejections(sql).deleteBefore(before));
    Instant undoable = clock.instant().minus(ImportUndo.KEPT);
    transactions.inNew(() -> new Traces(sql).deleteBefore(undoable));
  }
}
