package org.rapportcrm.app.backup.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.ProblemException;
import org.rapportcrm.app.backup.BackupFolder.Backup;
import org.rapportcrm.app.backup.Backups;
import org.rapportcrm.app.job.JobRow;
import org.rapportcrm.app.job.JobState;
import org.rapportcrm.app.web.Msg;

/** {@code /console/backups}: taking one, how far it is, and those that there are. */
@Named
@RequestScoped
public class BackupsPage {

  static final String HERE = "/console/backups";

  @Inject private Backups backups;
  @Inject private DownloadLock lock;
  @Inject private Msg msg;

  private Optional<JobRow> last;
  private String again;

  /** Backups of this node, the newest first. */
  public List<Backup> getBackups() {
    return backups.all();
  }

  /** The last run, or {@code null} when there was none lately. */
  public JobRow getLast() {
    if (last == null) {
      last = backups.last();
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

  /** Whether downloads wait for the password. */
  public boolean isLocked() {
    return lock.isClosed(Faces.getRequest());
  }

  /** Opens downloads for some minutes. */
  public void unlock() {
    try {
      lock.open(Faces.getRequest(), again);
      Here.go(HERE);
    } catch (ProblemException e) {
      Here.refused(e);
    }
  }

  /** Never shown. */
  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }

  /** Takes one, unless one is being taken. */
  public void take() {
    if (!isBusy()) {
      backups.take();
    }
    Here.go(HERE);
  }

  /** Deletes the one that the pressed button names. */
  public void delete() {
    String name = Faces.getRequestParameter("backup");
    try {
      backups.delete(name);
      Here.done(msg.of("backups.deleted", name));
    } catch (ProblemException e) {
      Here.refused(e);
    }
    Here.go(HERE);
  }
}
