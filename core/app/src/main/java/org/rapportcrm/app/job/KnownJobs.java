package org.rapportcrm.app.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.api.rest.KeyedProblem;
import org.rapportcrm.api.text.Words;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** The kinds of job that are installed: when each ran, when it will, and how to run one now. */
@ApplicationScoped
public class KnownJobs {

  @Inject private Sql sql;
  @Inject private PluginRegistry registry;
  @Inject private StoredJobs runs;

  /**
   * A kind of job.
   *
   * @param plugin whose it is
   * @param active whether it runs now; not while its plugin is off or paused
   * @param last its newest run; {@code null} where there was none
   * @param next when its schedule starts it again; {@code null} without a schedule, and while it
   *     does not run
   */
  public record KnownJob(String plugin, JobKind kind, boolean active, JobRow last, Instant next) {

    /** Whether somebody may run it outside its schedule. */
    public boolean isRunnable() {
      return active && kind.every() != null && !isUnderWay();
    }

    /** Whether its newest run waits for a node or is worked on. */
    public boolean isUnderWay() {
      return last != null && (last.state() == JobState.QUEUED || last.state() == JobState.RUNNING);
    }
  }

  /** All kinds of a plugin, be it active or not. */
  public List<KnownJob> of(String plugin) {
    return known(registry.installed(RapportPlugin::jobs)).stream()
        .filter(job -> job.plugin().equals(plugin))
        .toList();
  }

  /** What begins by itself now: of the core first, then of the active plugins. */
  public List<KnownJob> scheduled() {
    return known(registry.activeWithOwner(RapportPlugin::jobs)).stream()
        .filter(job -> job.kind().every() != null)
        .toList();
  }

  /**
   * Runs a kind now, as its schedule would; the schedule stays as it is.
   *
   * @throws KeyedProblem 404 where nothing active begins it by itself; 409 while a run of it waits,
   *     runs or is paused
   */
  @Transactional
  public void runNow(String id) {
    JobKind kind =
        scheduled().stream()
            .map(KnownJob::kind)
            .filter(one -> one.id().equals(id))
            .findFirst()
            .orElseThrow(() -> KeyedProblem.notFound("jobs.scheduledOne", id));
    if (!runs.startUnlessOpenFor(kind.id())) {
      throw KeyedProblem.badState("jobs.refused.run", Words.of(kind.labelKey()));
    }
  }

  private List<KnownJob> known(List<Contribution<JobKind>> kinds) {
    Map<String, JobRow> last =
        new JobStore(sql)
            .newestOf(kinds.stream().map(kind -> kind.value().id()).toList()).stream()
                .collect(Collectors.toMap(JobRow::kind, Function.identity()));
    Map<String, Instant> next = new ScheduleStore(sql).next();
    return kinds.stream()
        .map(kind -> known(kind, last.get(kind.value().id()), next.get(kind.value().id())))
        .toList();
  }

  private KnownJob known(Contribution<JobKind> kind, JobRow last, Instant next) {
    boolean active = registry.isActiveForAll(kind.plugin());
    boolean comes = active && kind.value().every() != null;
    return new KnownJob(kind.plugin(), kind.value(), active, last, comes ? next : null);
  }
}
