package org.rapportcrm.app.backup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.audit.Audit;
import org.rapportcrm.app.backup.BackupFolder.Backup;
import org.rapportcrm.app.data.HomeFolder;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.plugin.change.LauncherLink;

/** Writes a backup into the home of the node it runs on, and restores it for a trial. */
@ApplicationScoped
public class BackupJob implements JobWork {

  /** Id of this kind of job. */
  public static final String KIND = "core.backup";

  private static final int STEPS = 2;

  @Inject private LauncherLink launcher;
  @Inject private Transactions transactions;
  @Inject private Audit audit;
  @Inject private Clock clock;

  /** The backups of this node. */
  public static BackupFolder folder() {
    return new BackupFolder(HomeFolder.resolve("backups"));
  }

  @Override
  public void run(JobRun run) throws IOException {
    Path untried = folder().untried(clock.instant());
    run.checkpoint(0, STEPS, "");
    try {
      launcher.keepBackup(untried);
      run.checkpoint(1, STEPS, "");
      if (run.stopRequested()) {
        Files.deleteIfExists(untried);
        return;
      }
      long rows = launcher.tryBackup(untried);
      Backup done = folder().tried(untried);
      transactions.inNew(
          () -> audit.record("backup.taken", "backup " + done.name(), rows + " rows"));
      run.checkpoint(STEPS, STEPS, "");
    } catch (ProblemException e) {
      Files.deleteIfExists(untried);
      throw e;
    }
  }
}
