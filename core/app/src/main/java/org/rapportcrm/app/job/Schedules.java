package org.rapportcrm.app.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.job.JobKind;
import org.rapportcrm.app.node.ThisNode;
import org.rapportcrm.app.plugin.hook.Outbox;
import org.rapportcrm.app.plugin.registry.Contribution;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/**
 * Puts scheduled jobs into the queue when they are due, on one node. Schedules of every installed
 * plugin are known from the start; while a plugin is off, its are passed over.
 */
@ApplicationScoped
public class Schedules {

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ManagedThreadFactory threads;

  @Inject private DataSource dataSource;
  @Inject private Sql sql;
  @Inject private PluginRegistry registry;
  @Inject private JobRunner runner;
  @Inject private Outbox outbox;

  private Scheduler scheduler;

  /** Starts; called once, when the application is known to be good. */
  void start() {
    List<RecurringTask<?>> tasks = new ArrayList<>();
    for (Contribution<JobKind> kind : registry.installed(RapportPlugin::jobs)) {
      if (kind.value().every() != null) {
        tasks.add(
            Tasks.recurring(kind.value().id(), FixedDelay.of(kind.value().every()))
                .execute((instance, context) -> queue(kind)));
      }
    }
    tasks.add(
        Tasks.recurring("core.outbox", FixedDelay.of(Duration.ofSeconds(10)))
            .execute(
                (instance, context) -> {
                  if (ThisNode.mayWork()) {
                    outbox.deliverDue();
                  }
                }));
    scheduler =
        Scheduler.create(dataSource)
            .startTasks(tasks)
            .executorService(Executors.newFixedThreadPool(2, threads))
            .pollingInterval(Duration.ofSeconds(5))
            .shutdownMaxWait(Duration.ofSeconds(5))
            .build();
    scheduler.start();
  }

  @PreDestroy
  void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }

  private void queue(Contribution<JobKind> kind) {
    if (ThisNode.mayWork()
        && registry.isActiveForAll(kind.plugin())
        && new JobStore(sql).addUnlessOpen(kind.value().id(), JobStore.SCHEDULE, null)) {
      runner.wake();
    }
  }
}
