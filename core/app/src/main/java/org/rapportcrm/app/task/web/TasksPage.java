package org.rapportcrm.app.task.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.web.Msg;
import org.rapportcrm.app.web.Slice;
import org.rapportcrm.app.web.Url;
import org.rapportcrm.app.web.Viewer;

/** Tasks: mine or everybody's, open or done. */
@Named
@RequestScoped
public class TasksPage {

  private static final int ROWS = 50;

  @Inject private TaskBook tasks;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;

  private String show;
  private Slice<TaskRow> slice;

  @PostConstruct
  void load() {
    String wished = Faces.getRequestParameter("show");
    show = wished != null && wished.matches("all|done") ? wished : "mine";
    TaskBook.After after =
        Cursor.parse(Faces.getRequestParameter("after"), LocalDate.class, Long.class)
            .map(p -> new TaskBook.After(p.get(0, LocalDate.class), p.get(1, Long.class)))
            .orElse(null);
    Long assignee = "mine".equals(show) ? user.id().orElse(null) : null;
    slice =
        Slice.of(
            tasks.list(new TaskBook.Filter(assignee, null, "done".equals(show)), after, ROWS + 1),
            ROWS);
  }

  /** What is shown: {@code mine}, {@code all} or {@code done}. */
  public String getShow() {
    return show;
  }

  /** The tasks of this page. */
  public List<TaskRow> getRows() {
    return slice.rows();
  }

  /** Whether the last day of an open task is over. */
  public boolean isLate(TaskRow task) {
    return !task.isDone()
        && task.due() != null
        && task.due().isBefore(LocalDate.ofInstant(clock.instant(), viewer.zone()));
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    TaskRow last = slice.last();
    return last == null
        ? null
        : Url.of("/console/tasks")
            .with("show", show)
            .with("after", Cursor.of(last.due(), last.id()))
            .toString();
  }

  /** Marks a task done, or open again. */
  public void done(long id, boolean done) {
    if (user.may("tasks.write")) {
      tasks.done(id, done);
      Here.done(msg.get(done ? "tasks.well-done" : "tasks.open-again"));
      Here.go("/console/tasks?show=" + show);
    }
  }
}
