package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The kinds of job of a plugin, each with its last run. */
@ApplicationScoped
public class PluginJobs {

  @Inject private Sql sql;
  @Inject private PluginRegistry registry;

  /**
   * A kind of job.
   *
   * @param last its newest run; {@code null} where there was none
   */
  public record Job(JobKind kind, Run last) {}

  /**
   * A run.
   *
   * @param state as the table of runs has it, in lower case
   * @param message why it failed, or {@code null}
   */
  public record Run(long id, String state, Instant at, String message) {}

  /** All kinds of a plugin. */
  public List<Job> of(String plugin) {
    return registry.contentsOf(plugin).map(RapportPlugin::jobs).orElse(List.of()).stream()
        .map(kind -> new Job(kind, last(kind.id())))
        .toList();
  }

  private Run last(String kind) {
    return sql.first(
            "select id, lower(state), created_at, message from job_run where kind = ?"
                + " order by id desc fetch first 1 rows only",
            row ->
                new Run(
                    row.getLong(1),
                    row.getString(2),
                    Sql.instant(row, "created_at"),
                    row.getString(4)),
            kind)
        .orElse(null);
  }
}
