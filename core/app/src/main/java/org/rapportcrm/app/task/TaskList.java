package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.app.view.Order;
import org.rapportcrm.app.view.Order.Place;
import org.rapportcrm.app.view.Sorting;

/** Lists the tasks that the asking person sees. */
@ApplicationScoped
public class TaskList {

  /** How lists of tasks can be sorted; the earliest due first where nobody says. */
  public static final Sorting<TaskRow> SORTING =
      new Sorting<>(
          "t.id",
          TaskRow::id,
          "due",
          List.of(
              Sorting.By.<TaskRow>of("due", "t.due", LocalDate.class, TaskRow::due).orNone(),
              Sorting.By.of("created", "t.created_at", Instant.class, TaskRow::createdAt),
              Sorting.By.<TaskRow>of("done", "t.done_at", Instant.class, TaskRow::doneAt)
                  .orNone()));

  /**
   * Which tasks a list shows; what is {@code null} does not restrict.
   *
   * @param done whether they are done
   */
  public record Filter(Long assigneeId, Long contactId, Long companyId, Long dealId, boolean done) {

    /** Of somebody, about somebody. */
    public Filter(Long assigneeId, Long contactId, boolean done) {
      this(assigneeId, contactId, null, null, done);
    }
  }

  private Sql sql;

  /** For the container. */
  protected TaskList() {}

  /** Over the database. */
  @Inject
  public TaskList(Sql sql) {
    this.sql = sql;
  }

  /** At most {@code limit} tasks: the earliest due first, those without a day last. */
  public List<TaskRow> of(Filter filter, int limit) {
    return of(filter, SORTING.usually(), null, limit);
  }

  /** The same in an order, after a place. */
  public List<TaskRow> of(Filter filter, Order<TaskRow> order, Place after, int limit) {
    SqlPart tasks = filtered(filter);
    return order.page(
        after,
        limit,
        (rest, most) -> {
          SqlPart page = tasks.and(rest).and(" limit ?", most);
          return sql.list(page.sql(), TaskRow::of, page.values());
        });
  }

  private static SqlPart filtered(Filter filter) {
    SqlPart tasks =
        TaskRow.seen()
            .and(" and t.done_at is " + (filter.done() ? "not null" : "null"))
            .and(" and (c.id is null or c.deleted_at is null)");
    if (filter.assigneeId() != null) {
      tasks = tasks.and(" and t.assignee_id = ?", filter.assigneeId());
    }
    if (filter.contactId() != null) {
      tasks = tasks.and(" and t.contact_id = ? and c.id is not null", filter.contactId());
    }
    if (filter.companyId() != null) {
      tasks = tasks.and(" and t.company_id = ? and co.id is not null", filter.companyId());
    }
    if (filter.dealId() != null) {
      tasks = tasks.and(" and t.deal_id = ? and d.id is not null", filter.dealId());
    }
    return tasks;
  }
}
