package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.notification.Notifications;

/** Tells people of tasks that somebody else gave them. */
@ApplicationScoped
public class TaskTelling {

  private Notifications notifications;
  private CurrentUser user;

  /** For the container. */
  protected TaskTelling() {}

  /** With what it works on. */
  @Inject
  public TaskTelling(Notifications notifications, CurrentUser user) {
    this.notifications = notifications;
    this.user = user;
  }

  /** A task was added or changed; {@code before} is who had it, {@code null} for nobody. */
  void assigned(long id, Long before, TaskDraft draft) {
    Long now = draft.assigneeId();
    if (now == null || now.equals(before) || now.equals(user.id().orElse(null))) {
      return;
    }
    String path = "/console/task-edit/" + id;
    if (draft.due() == null) {
      notifications.tell(now, "tasks.told.assigned", List.of(user.name(), draft.title()), path);
    } else {
      notifications.tell(
          now, "tasks.told.assignedUntil", List.of(user.name(), draft.title(), draft.due()), path);
    }
  }
}
