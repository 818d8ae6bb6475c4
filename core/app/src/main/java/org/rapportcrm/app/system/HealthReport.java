package org.rapportcrm.app.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Runs the health checks of the core and of the active plugins, now. */
@ApplicationScoped
public class HealthReport {

  @Inject private PluginRegistry registry;
  @Inject private Guard guard;

  /**
   * A check's outcome.
   *
   * @param nameKey message key of what was checked, or the name of the check itself
   * @param detail what is wrong and what to do; {@code null} when all is well
   */
  public record Line(String plugin, boolean ok, String nameKey, String detail) {}

  /** All of them. */
  public List<Line> all() {
    return registry.activeWithOwner(RapportPlugin::healthChecks).stream()
        .map(
            check ->
                guard
                    .<HealthCheck, HealthCheck.Result>ask(
                        check.plugin(), Kind.HEALTH, check.value(), HealthCheck::check)
                    .map(r -> new Line(check.plugin(), r.ok(), r.name(), r.detail()))
                    .orElseGet(
                        () -> new Line(check.plugin(), false, check.value().getSimpleName(), null)))
        .toList();
  }
}
