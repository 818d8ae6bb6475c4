package org.rapportcrm.launcher.change;

import java.util.Optional;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.manifest.PluginManifest;
import org.rapportcrm.launcher.manifest.Version;

/** Which version may take the place of which. Pure. */
final class VersionRules {
  private VersionRules() {}

  /**
   * @param from what is there, or null
   */
  static Action action(PluginManifest from, PluginManifest to) {
    if (from == null) {
      return Action.INSTALL;
    }
    int order = to.version().compareTo(from.version());
    return order > 0 ? Action.UPGRADE : order < 0 ? Action.DOWNGRADE : Action.REPLACE;
  }

  /**
   * Why the one may not take the place of the other.
   *
   * @param from what is there, or null
   * @param bundled the version that comes with Rapport, or null
   * @param hasData whether migrations of the plugin were run
   */
  static Optional<PlanFinding> refusal(
      PluginManifest from, PluginManifest to, Version bundled, boolean hasData) {
    if (bundled != null && to.version().compareTo(bundled) <= 0) {
      return Optional.of(
          PlanFinding.error(
              "version.bundled",
              to.id(),
              "%s %s comes with Rapport, and %s is not newer"
                  .formatted(to.id(), bundled, to.version()),
              "Install a newer version, or none."));
    }
    if (!hasData || action(from, to) != Action.DOWNGRADE) {
      return Optional.empty();
    }
    String since = from.dataCompatibleSince();
    if (since.isEmpty()) {
      return Optional.of(refused(from, to, "does not say which older versions can read its data"));
    }
    return to.version().compareTo(Version.parse(since)) < 0
        ? Optional.of(refused(from, to, "has data that only " + since + " and newer can read"))
        : Optional.empty();
  }

  private static PlanFinding refused(PluginManifest from, PluginManifest to, String why) {
    return PlanFinding.error(
        "version.downgrade",
        to.id(),
        "%s %s %s, so that %s cannot take its place"
            .formatted(from.id(), from.version(), why, to.version()),
        from.dataCompatibleSince().isEmpty()
            ? "Keep " + from.version() + ", or remove the plugin with its data first."
            : "Install "
                + from.dataCompatibleSince()
                + " or newer, or remove the plugin with its data first.");
  }
}
