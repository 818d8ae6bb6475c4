package org.rapportcrm.app.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.backup.BackupFolder.Backup;
import org.rapportcrm.app.input.Refusals;
import org.rapportcrm.app.job.JobRow;
import org.rapportcrm.app.job.JobState;
import org.rapportcrm.app.job.StoredJobs;

/** Takes backups, hands them out and deletes them: those in the home of the node that is asked. */
@ApplicationScoped
@Transactional(rollbackOn = Exception.class)
public class Backups {

  private Jobs jobs;
  private StoredJobs runs;
  private Audit audit;
  private Refusals refusals;

  /** For the container. */
  protected Backups() {}

  @Inject
  public Backups(Jobs jobs, StoredJobs runs, Audit audit, Refusals refusals) {
    this.jobs = jobs;
    this.runs = runs;
    this.audit = audit;
    this.refusals = refusals;
  }

  /** Those that came back whole in a trial, the newest first. */
  public List<Backup> all() {
    return BackupJob.folder().all();
  }

  /** One of them, or status 404. */
  public Backup get(String name) {
    return all().stream()
        .filter(backup -> backup.name().equals(name))
        .findFirst()
        .orElseThrow(() -> refusals.notFound("backups.one", name));
  }

  /** The newest run that took one or failed to, if there was any lately. */
  public Optional<JobRow> last() {
    return runs.newestOf(BackupJob.KIND);
  }

  /** Whether one is being taken. */
  public boolean isBusy() {
    return last()
        .filter(run -> run.state() == JobState.QUEUED || run.state() == JobState.RUNNING)
        .isPresent();
  }

  /** Begins to take one, or status 409 while one is being taken; answers the key of the job. */
  public long take() {
    if (isBusy()) {
      throw refusals.conflict(null, "backups.busy");
    }
    return jobs.start(BackupJob.KIND, "");
  }

  /** The file of one, to keep elsewhere; the audit log says who has it. Status 404 without it. */
  public Path handOut(String name) {
    Path file = file(name);
    audit.record("backup.downloaded", "backup " + name, null);
    return file;
  }

  /** Deletes one for good, or status 404. */
  public void delete(String name) {
    try {
      Files.deleteIfExists(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    audit.record("backup.deleted", "backup " + name, null);
  }

  private Path file(String name) {
    return BackupJob.folder().find(name).orElseThrow(() -> refusals.notFound("backups.one", name));
  }
}
