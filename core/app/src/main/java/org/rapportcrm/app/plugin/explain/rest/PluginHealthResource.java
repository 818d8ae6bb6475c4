package org.rapportcrm.app.plugin.explain.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.rest.Doc;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.api.security.RequiresCapability;
import org.rapportcrm.api.text.Messages;
import org.rapportcrm.app.plugin.breaker.Measures;
import org.rapportcrm.app.plugin.explain.PluginHealth;
import org.rapportcrm.app.plugin.guard.Watchdog;
import org.rapportcrm.app.plugin.hook.Failures;
import org.rapportcrm.app.plugin.registry.PluginSwitch;

/** {@code /api/v1/plugins/{id}/health}: how a plugin does on the node that answers. */
@Path("/v1/plugins/{id}/health")
@ApplicationScoped
@RequiresCapability("plugins.manage")
public class PluginHealthResource {

  @Inject private PluginSwitch plugins;
  @Inject private PluginHealth health;
  @Inject private Failures failures;
  @Inject private Measures measures;
  @Inject private Watchdog watchdog;
  @Inject private Messages messages;
  @Inject private CurrentUser user;

  @Doc("How a plugin does on the node that answers.")
  public record HealthBody(
      String id,
      @Doc("Whether every check is well.") boolean ok,
      List<CheckBody> checks,
      @Doc("What failed since the node started, the newest first.") List<FailureBody> failures,
      @Doc("Time of each contribution since then, the most expensive first.") List<SpentBody> spent,
      @Doc("Contributions whose calls do not come back.") List<String> stuck) {}

  @Doc("A health check, run for this answer.")
  public record CheckBody(
      String check,
      boolean ok,
      @Doc("Message key of what was checked; null where the check itself failed.") String name,
      @Doc("What is wrong and what to do; null when all is well.") String detail) {}

  @Doc("A failure that was caught.")
  public record FailureBody(Instant at, String where, String message) {}

  @Doc("What a contribution has cost.")
  public record SpentBody(
      @Doc("observer, filter, widget, tab, figure, top-bar, job and so on.") String kind,
      String where,
      long calls,
      long failures,
      @Doc("Calls that took longer than they may.") long late,
      long totalMillis,
      long slowestMillis) {}

  @GET
  @Doc("Runs the plugin's health checks and answers with its failures and the time it took.")
  public HealthBody health(@PathParam("id") String id) {
    plugins.get(id);
    List<PluginHealth.Checked> checks = health.of(id);
    return new HealthBody(
        id,
        checks.stream().allMatch(PluginHealth.Checked::isOk),
        checks.stream().map(this::check).toList(),
        failures.of(id).stream()
            .map(one -> new FailureBody(one.at(), one.where(), one.message()))
            .toList(),
        measures.of(id).stream().map(PluginHealthResource::spent).toList(),
        watchdog.stuck(id));
  }

  private CheckBody check(PluginHealth.Checked one) {
    return one.result() == null
        ? new CheckBody(
            one.check(), false, null, messages.text(user.locale(), "plugins.health.failed"))
        : new CheckBody(one.check(), one.isOk(), one.result().name(), one.result().detail());
  }

  private static SpentBody spent(Measures.Measure one) {
    return new SpentBody(
        one.kind(),
        one.where(),
        one.spent().calls(),
        one.spent().failures(),
        one.spent().late(),
        one.spent().total().toMillis(),
        one.spent().slowest().toMillis());
  }
}
