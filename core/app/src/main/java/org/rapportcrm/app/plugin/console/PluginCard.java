package org.rapportcrm.app.plugin.console;

import java.util.List;
import org.rapportcrm.app.plugin.hook.Failures.Failure;
import org.rapportcrm.app.plugin.registry.PluginInfo;
import org.rapportcrm.app.plugin.registry.PluginInfo.State;

/**
 * A plugin as the page shows it.
 *
 * @param contributions what it adds, in words
 * @param missing names of plugins it needs that are not active
 * @param neededBy names of active plugins that need it
 * @param failures what of it failed lately, newest first
 * @param threads names of threads that run although it is off
 * @param bundled whether it came with Rapport, so that it can be switched off and not removed
 * @param goesOff what switching it off means, to be confirmed
 */
public record PluginCard(
    PluginInfo info,
    String name,
    String description,
    List<String> contributions,
    List<String> missing,
    List<String> neededBy,
    List<Failure> failures,
    List<String> threads,
    boolean bundled,
    String goesOff) {

  /** Which badge its state wears. */
  public String badge() {
    return switch (info.state()) {
      case ACTIVE -> "badge-good";
      case INACTIVE -> "";
      case FAILED, INCOMPATIBLE -> "badge-bad";
    };
  }

  /** Whether it can be removed; what was refused may have no id to name it by. */
  public boolean isRemovable() {
    return !bundled && info.id().matches("[a-z][a-z0-9-]*");
  }

  /** The missing ones in one line. */
  public String missingText() {
    return String.join(", ", missing);
  }

  /** The threads in one line. */
  public String threadsText() {
    return String.join(", ", threads);
  }

  /** Those that need it in one line. */
  public String neededByText() {
    return String.join(", ", neededBy);
  }

  /** Whether it can be switched on now. */
  public boolean canActivate() {
    boolean off = info.pausedAt() != null || (info.state() == State.INACTIVE && !info.isLeftOut());
    return off && missing.isEmpty();
  }

  /** Whether it can be switched off now. */
  public boolean canDeactivate() {
    return info.state() == State.ACTIVE && neededBy.isEmpty();
  }
}
