package org.rapportcrm.app.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.imports.UndoableImport;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.job.StoredJobs;

/** Takes whole imports back: what they created goes, what they changed is as it was before. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class ImportUndo {

  /** How long an import can be taken back. */
  public static final Duration KEPT = Duration.ofDays(30);

  private Sql sql;
  private Imports imports;
  private ImportFiles files;
  private StoredJobs jobs;
  private CurrentUser user;
  private Refusals refusals;
  private Audit audit;
  private Clock clock;

  /** For the container. */
  protected ImportUndo() {}

  @Inject
  public ImportUndo(
      Sql sql,
      Imports imports,
      ImportFiles files,
      StoredJobs jobs,
      CurrentUser user,
      Refusals refusals,
      Audit audit,
      Clock clock) {
    this.sql = sql;
    this.imports = imports;
    this.files = files;
    this.jobs = jobs;
    this.user = user;
    this.refusals = refusals;
    this.audit = audit;
    this.clock = clock;
  }

  /** Message key of why an import cannot be taken back; empty when it can be. */
  public Optional<String> obstacle(ImportRun run) {
    if (run.takenBack() != null) {
      return Optional.of("imports.undo.again");
    }
    if (!run.state().isOver()) {
      return Optional.of("imports.undo.not-over");
    }
    if (end(run).isBefore(clock.instant())) {
      return Optional.of("imports.undo.late");
    }
    if (!UndoableImport.class.isAssignableFrom(imports.kind(run.kind()).writer())) {
      return Optional.of("imports.undo.kind");
    }
    return new Traces(sql).count(run.id()) == 0
        ? Optional.of("imports.undo.nothing")
        : Optional.empty();
  }

  /** Until when an import that is over can be taken back. */
  public Instant end(ImportRun run) {
    return (run.finishedAt() == null ? run.createdAt() : run.finishedAt()).plus(KEPT);
  }

  /** Starts to take an import back. */
  public ImportRun start(long id) {
    ImportRun run = imports.get(id);
    imports.kind(run.kind());
    obstacle(run)
        .ifPresent(
            key -> {
              throw refusals.conflict(null, key, id);
            });
    long job = jobs.start(ImportUndoJob.KIND, String.valueOf(id));
    if (!new ImportStore(sql).takingBack(id, job, user.name(), new Traces(sql).count(id))) {
      throw refusals.conflict(null, "imports.undo.again", id);
    }
    files.delete(id);
    audit.record("imports.undo", "import " + id, run.kind() + " " + run.fileName());
    return imports.get(id);
  }

  /** How many batches are not taken back yet. */
  public long remaining(long id) {
    return new Traces(sql).count(id);
  }

  /** What stayed because somebody changed or used it since. */
  public List<Stayed> left(long id, long afterId, int limit) {
    return new Traces(sql).left(id, afterId, limit);
  }
}
