package org.rapportcrm.app.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.page.SearchSource;
import org.rapportcrm.app.data.TitleSearch;
import org.rapportcrm.app.security.visibility.RecordKind;
import org.rapportcrm.app.security.visibility.Visible;

/** Finds open tasks for the console's search, the newest first. */
@ApplicationScoped
public class TaskSearch implements SearchSource {

  private Sql sql;
  private TitleSearch titles;

  /** For the container. */
  protected TaskSearch() {}

  /** Over the database and what is found by its title. */
  @Inject
  public TaskSearch(Sql sql, TitleSearch titles) {
    this.sql = sql;
    this.titles = titles;
  }

  @Override
  public String capability() {
    return "tasks.read";
  }

  @Override
  public List<Hit> find(String folded, int limit) {
    SqlPart seen =
        SqlPart.of(" and r.done_at is null")
            .and(Visible.of(RecordKind.TASKS).on(TitleSearch.ALIAS));
    List<Long> keys = titles.newest("task", "title", seen, folded, limit);
    if (keys.isEmpty()) {
      return List.of();
    }
    SqlPart tasks = TaskRow.seen().and(" and t.id = any(?) order by t.id desc", keys);
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
