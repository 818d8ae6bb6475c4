package org.rapportcrm.app.task.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.omnifaces.util.Faces;
import org.rapportcrm.api.page.Here;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.task.Priority;
import org.rapportcrm.app.task.TaskBook;
import org.rapportcrm.app.task.TaskColumns;
import org.rapportcrm.app.task.TaskList;
import org.rapportcrm.app.task.TaskRow;
import org.rapportcrm.app.view.Columns;
import org.rapportcrm.app.view.ListAddress;
import org.rapportcrm.app.view.ListKind;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.web.Sheet;
import org.rapportcrm.app.view.web.Table;
import org.rapportcrm.app.view.web.Tables;
import org.rapportcrm.app.view.web.ViewBar;
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
  @Inject private TaskList list;
  @Inject private CurrentUser user;
  @Inject private Viewer viewer;
  @Inject private Clock clock;
  @Inject private Msg msg;
  @Inject private Tables tables;

  private String show;
  private Order<TaskRow> order;
  private Slice<TaskRow> slice;
  private Long assignee;
  private Table table;

  @PostConstruct
  void load() {
    String wished = Faces.getRequestParameter("show");
    show = wished != null && wished.matches("all|done") ? wished : "mine";
    order =
        TaskList.SORTING.of(Faces.getRequestParameter("sort")).orElse(TaskList.SORTING.usually());
    assignee = "mine".equals(show) ? user.id().orElse(null) : null;
    slice =
        Slice.of(
            list.of(
                new TaskList.Filter(assignee, null, "done".equals(show)),
                order,
                order.placeShown(Faces.getRequestParameter("after")),
                ROWS + 1),
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

  /** The tasks of this page as the person wants to see them. */
  public Table getTable() {
    if (table == null) {
      table =
          tables.of(
              Sheet.of(
                      ListKind.TASKS,
                      TaskColumns.ALL,
                      ViewBar.address(),
                      slice.rows(),
                      TaskRow::id,
                      row -> TasksPage.link(row, "title"))
                  .sorted(order.word())
                  .linked(TasksPage::link)
                  .noted((row, key) -> key.equals("title") ? besides(row) : null, this::mark));
    }
    return table;
  }

  private static String link(TaskRow row, String key) {
    return switch (key) {
      case "title" -> "/console/task-edit/" + row.id();
      case "contact" -> path("/console/contact/", row.contactId());
      case "company" -> path("/console/company/", row.more().companyId());
      case "deal" -> path("/console/deal/", row.more().dealId());
      default -> null;
    };
  }

  private static String path(String page, Long id) {
    return id == null ? null : page + id;
  }

  /** How it comes again, and to which deal it belongs. */
  private String besides(TaskRow row) {
    List<String> words = new ArrayList<>();
    if (row.more().repeat() != null) {
      words.add(msg.get("tasks.repeat." + row.more().repeat().unit().word()));
    }
    if (row.deal() != null) {
      words.add(row.deal());
    }
    return String.join(" · ", words);
  }

  private String mark(TaskRow row, String key) {
    return switch (key) {
      case "title" ->
          row.more().priority() == Priority.USUAL
              ? null
              : msg.get("tasks.priority." + row.more().priority().word());
      case "due" -> isLate(row) ? msg.get("tasks.late") : null;
      default -> null;
    };
  }

  /** The way to what the list shows as a file, but for its format. */
  public String getExportPath() {
    return Url.of("/api/v1/tasks/export")
        .with("assignee", assignee)
        .with("done", "done".equals(show) ? true : null)
        .with("sort", order.word())
        .with("columns", Columns.joined(TaskColumns.ALL.shown(ViewBar.address().columns())))
        .toString();
  }

  /** Path of the same columns of other tasks: {@code mine}, {@code all} or {@code done}. */
  public String showing(String which) {
    return new ListAddress(Map.of("show", which), ViewBar.address().columns(), null)
        .on(ListKind.TASKS.path());
  }

  private boolean isLate(TaskRow task) {
    return !task.isDone()
        && task.due() != null
        && task.due().isBefore(LocalDate.ofInstant(clock.instant(), viewer.zone()));
  }

  /** Path of the next page; {@code null} at the end. */
  public String getNext() {
    TaskRow last = slice.last();
    return last == null
        ? null
        : ViewBar.address().on(ListKind.TASKS.path(), "after", order.cursor(last));
  }

  /** Marks a task done, or open again. */
  public void done(long id, boolean done) {
    if (user.may("tasks.write")) {
      tasks.done(id, done);
      Here.done(msg.get(done ? "tasks.well-done" : "tasks.open-again"));
      Here.go(ViewBar.address().on(ListKind.TASKS.path()));
    }
  }
}
