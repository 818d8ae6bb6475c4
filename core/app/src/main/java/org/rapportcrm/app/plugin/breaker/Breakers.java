package org.rapportcrm.app.plugin.breaker;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.rapportcrm.api.settings.Settings;
import org.rapportcrm.app.plugin.registry.PauseReason;
import org.rapportcrm.app.plugin.registry.PluginPauses;
import org.rapportcrm.app.plugin.registry.PluginRegistry;
import org.rapportcrm.app.text.BundleMessages;

/**
 * A breaker for each plugin. Each node counts for itself; that a plugin is paused stands in the
 * database, so that all nodes see it within a second.
 */
@ApplicationScoped
public class Breakers {

  /** Name of the setting: how many strikes are enough. */
  public static final String STRIKES = "plugins.breaker.strikes";

  /** Name of the setting: within how many minutes. */
  public static final String MINUTES = "plugins.breaker.minutes";

  /** Their defaults. */
  public static final int USUAL_STRIKES = 5;

  public static final int USUAL_MINUTES = 10;

  private static final Logger LOG = System.getLogger(Breakers.class.getName());

  @Inject private BundleMessages texts;
  @Inject private Settings settings;
  @Inject private PluginPauses pauses;
  @Inject private Clock clock;

  private final Map<String, Breaker> breakers = new ConcurrentHashMap<>();

  /** Counts a failure, and pauses the plugin when it was one too many. */
  public void strike(String plugin, String where, String what) {
    strike(plugin, where, what, (n, minutes) -> PauseReason.failures(n, minutes, where, what));
  }

  /** Counts a call that took longer than it may, likewise. */
  public void late(String plugin, String where, String what, long seconds) {
    strike(plugin, where, what, (n, minutes) -> PauseReason.late(n, minutes, where, seconds));
  }

  private void strike(
      String plugin, String where, String what, BiFunction<Long, Long, PauseReason> reason) {
    if (plugin.equals(PluginRegistry.CORE)) {
      return;
    }
    Breaker.Rules rules = rules();
    Strike strike = new Strike(clock.instant(), where, what);
    Breaker after =
        breakers.compute(
            plugin,
            (id, before) -> (before == null ? Breaker.fresh() : before).after(strike, rules));
    if (after.isOpen(rules)) {
      pause(plugin, reason.apply((long) after.strikes().size(), rules.within().toMinutes()));
    }
  }

  /** Pauses at once: something of it does not come back. */
  public void pause(String plugin, PauseReason reason) {
    breakers.remove(plugin);
    if (plugin.equals(PluginRegistry.CORE)) {
      return;
    }
    try {
      if (pauses.pause(plugin, reason)) {
        LOG.log(
            Level.WARNING, "Plugin {0} is paused: {1}", plugin, reason.in(texts, Locale.ENGLISH));
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "Plugin " + plugin + " should be paused and cannot be", e);
    }
  }

  /** What the settings say. */
  public Breaker.Rules rules() {
    long strikes = settings.whole(PluginRegistry.CORE, STRIKES, USUAL_STRIKES);
    long minutes = settings.whole(PluginRegistry.CORE, MINUTES, USUAL_MINUTES);
    return new Breaker.Rules(
        (int) Math.max(1, Math.min(strikes, 1_000)),
        Duration.ofMinutes(Math.max(1, Math.min(minutes, 1_440))));
  }
}
