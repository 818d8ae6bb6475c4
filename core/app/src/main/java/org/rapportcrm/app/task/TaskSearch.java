package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.app.data.FoldedSql;

/** Finds open tasks for the console's search, the newest first. */
@ApplicationScoped
public class TaskSearch implements SearchSource {

  private Sql sql;

  /** For the container. */
  protected TaskSearch() {}

  /** Over the database. */
  @Inject
  public TaskSearch(Sql sql) {
    this.sql = sql;
  }

  @Override
  public String capability() {
    return "tasks.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    SqlPart tasks =
        TaskRow.seen()
            .and(" and t.done_at is null")
            .and(FoldedSql.holds("t.title", folded))
            .and(" order by t.id desc limit ?", limit);
    return sql.list(tasks.sql(), TaskRow::of, tasks.values()).stream()
        .map(
            task ->
                new Hit(
                    "tasks.task",
                    task.title(),
                    task.contactName(),
                    "/console/task-edit/" + task.id()))
        .toList();
  }
}
