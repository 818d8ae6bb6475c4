package org.rapportcrm.app.backup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.job.Jobs;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.backup.BackupFolder.Backup;
import org.rapportcrm.app.backup.BackupJob;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.job.JobRow;
import org.rapportcrm.app.job.JobState;
import org.rapportcrm.app.job.StoredJobs;
import org.rapportcrm.app.web.Msg;

/** {@code /console/backups}: taking one, how far it is, and those that there are. */
@Named
@RequestScoped
public class BackupsPage {

  private static final String HERE = "/console/backups";

  @Inject private Jobs jobs;
  @Inject private StoredJobs runs;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private Msg msg;

  private Optional<JobRow> last;

  /** Backups of this node, the newest first. */
  public List<Backup> getBackups() {
    return BackupJob.folder().all();
  }

  /** The last run, or {@code null} when there was none lately. */
  public JobRow getLast() {
    if (last == null) {
      last = runs.newestOf(BackupJob.KIND);
    }
    return last.orElse(null);
  }

  /** Whether one is being taken. */
  public boolean isBusy() {
    return getLast() != null
        && (getLast().state() == JobState.QUEUED || getLast().state() == JobState.RUNNING);
  }

  /** Whether the last one came to nothing. */
  public boolean isFailed() {
    return getLast() != null && getLast().state() == JobState.FAILED;
  }

  /** Which step it is at. */
  public String getStep() {
    return msg.get(getLast().done() == 0 ? "backups.writing" : "backups.trying");
  }

  /** Bytes as people read them. */
  public String size(long bytes) {
    return msg.of(
        "system.megabytes", BigDecimal.valueOf(Math.max(1, bytes / 100_000)).movePointLeft(1));
  }

  /** Takes one, unless one is being taken. */
  public void take() {
    if (!isBusy()) {
      jobs.start(BackupJob.KIND, "");
    }
    Here.go(HERE);
  }

  /** Deletes the one that the pressed button names. */
  public void delete() {
    String name = Faces.getRequestParameter("backup");
    BackupJob.folder().find(name).ifPresent(this::delete);
    Here.go(HERE);
  }

  private void delete(Path file) {
    String name = file.getFileName().toString();
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    transactions.inNew(() -> audit.record("backup.deleted", "backup " + name, null));
    Here.done(msg.of("backups.deleted", name));
  }
}
