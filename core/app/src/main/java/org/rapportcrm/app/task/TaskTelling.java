package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    List<Object> words = new ArrayList<>();
    // A job that makes tasks has no name that a reader knows.
    String giver = user.id().isPresent() ? "tasks.told.assigned" : "tasks.told.made";
    user.id().ifPresent(person -> words.add(user.name()));
    words.add(draft.title());
    if (draft.due() != null) {
      words.add(draft.due());
    }
    String key = draft.due() == null ? giver : giver + "Until";
    notifications.tell(now, key, words, "/console/task-edit/" + id);
  }
}
