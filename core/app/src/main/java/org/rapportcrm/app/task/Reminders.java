package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobRun;
import org.rapportcrm.api.job.JobWork;
import org.rapportcrm.app.data.Transactions;
import org.rapportcrm.app.notification.Notifications;

/** Reminds people of their tasks when the time has come, once. */
@ApplicationScoped
public class Reminders implements JobWork {

  private static final int STEP = 100;

  private Sql sql;
  private Clock clock;
  private Notifications notifications;
  private Transactions transactions;

  /** For the container. */
  protected Reminders() {}

  @Inject
  public Reminders(Sql sql, Clock clock, Notifications notifications, Transactions transactions) {
    this.sql = sql;
    this.clock = clock;
    this.notifications = notifications;
    this.transactions = transactions;
  }

  private record Due(long id, Long user, String title, LocalDate due) {}

  @Override
  public void run(JobRun run) {
    long told = 0;
    int step = STEP;
    while (step == STEP && !run.stopRequested()) {
      step = transactions.computeInNew(this::step);
      told += step;
      run.checkpoint(told, 0, "");
    }
  }

  /** Reminds of some tasks, in the caller's transaction; answers of how many. */
  int step() {
    List<Due> due =
        sql.list(
            "select id, assignee_id, title, due from task where reminded_at is null"
                + " and done_at is null and remind_at <= ? order by remind_at limit ?",
            row ->
                new Due(
                    row.getLong("id"),
                    Sql.longOrNull(row, "assignee_id"),
                    row.getString("title"),
                    row.getObject("due", LocalDate.class)),
            clock.instant(),
            STEP);
    due.forEach(this::tell);
    List<Object[]> told = new ArrayList<>();
    due.forEach(task -> told.add(new Object[] {clock.instant(), task.id()}));
    sql.batch("update task set reminded_at = ? where id = ?", told);
    return due.size();
  }

  private void tell(Due task) {
    String path = "/console/task-edit/" + task.id();
    if (task.due() == null) {
      notifications.tell(task.user(), "tasks.told.reminder", List.of(task.title()), path);
    } else {
      notifications.tell(
          task.user(), "tasks.told.reminderUntil", List.of(task.title(), task.due()), path);
    }
  }
}
