package org.rapportcrm.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.app.notification.Notifications;
import org.rapportcrm.app.plugin.registry.Contribution;

/**
 * Tells of runs that failed: whoever started it, or, of those that begin by themselves, everybody
 * who may do something about it.
 */
@ApplicationScoped
class JobTelling {

  @Inject private Sql sql;
  @Inject private Notifications notifications;

  /** {@code kind} is {@code null} for an unknown one. */
  void failed(JobRow row, Contribution<JobKind> kind, String message) {
    Object name = kind == null ? row.kind() : Notifications.text(kind.value().labelKey());
    List<Object> arguments = List.of(name, message == null ? "" : message);
    Long starter = new JobStore(sql).starter(row.id());
    if (starter != null) {
      notifications.tell(starter, "jobs.told.failed", arguments, "/console/jobs");
    } else {
      notifications.tellAll("jobs.manage", "jobs.told.failed", arguments, "/console/jobs");
    }
  }
}
