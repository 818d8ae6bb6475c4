package org.rapportcrm.app.backup;

import java.util.List;
import java.util.Set;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.page.Page;
import org.rapportcrm.api.security.Capability;

/** Backups at the press of a button. */
public class BackupFeature implements RapportPlugin {

  /** A backup holds every record and the installation's keys: nobody but administrators has it. */
  public static final String MANAGE = "backups.manage";

  @Override
  public List<Page> pages() {
    return List.of(
        new Page("backups", "backups.title", MANAGE),
        new Page("backup-file", "backups.download", MANAGE));
  }

  @Override
  public List<Capability> capabilities() {
    return List.of(new Capability(MANAGE, "backups.may-manage", Set.of()));
  }

  @Override
  public List<JobKind> jobs() {
    return List.of(new JobKind(BackupJob.KIND, "backups.job", null, BackupJob.class));
  }
}
