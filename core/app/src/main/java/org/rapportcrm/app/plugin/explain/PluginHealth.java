package org.rapportcrm.app.plugin.explain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.RapportPlugin;
import org.rapportcrm.api.health.HealthCheck;
import org.rapportcrm.api.health.HealthCheck.Result;
import org.rapportcrm.app.plugin.guard.Guard;
import org.rapportcrm.app.plugin.guard.Kind;
import org.rapportcrm.app.plugin.registry.PluginRegistry;

/** Runs the health checks of a plugin, now. */
@ApplicationScoped
public class PluginHealth {

  @Inject private PluginRegistry registry;
  @Inject private Guard guard;

  /**
   * A check's outcome.
   *
   * @param check simple name of its class
   * @param result what it said; {@code null} where it failed or took too long itself
   */
  public record Checked(String check, Result result) {

    /** Whether all is well. */
    public boolean isOk() {
      return result != null && result.ok();
    }
  }

  /** The checks of an active plugin; none are run of one that is off. */
  public List<Checked> of(String plugin) {
    List<Checked> checked = new ArrayList<>();
    List<Class<? extends HealthCheck>> checks =
        registry.isActiveForAll(plugin)
            ? registry.contentsOf(plugin).map(RapportPlugin::healthChecks).orElse(List.of())
            : List.of();
    for (Class<? extends HealthCheck> check : checks) {
      Optional<Result> result =
          guard.<HealthCheck, Result>ask(plugin, Kind.HEALTH, check, HealthCheck::check);
      checked.add(new Checked(check.getSimpleName(), result.orElse(null)));
    }
    return checked;
  }
}
