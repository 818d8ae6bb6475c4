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
              "Install a newer version, or none.",
              to.id(),
              bundled.toString(),
              to.version().toString()));
    }
    if (!hasData || action(from, to) != Action.DOWNGRADE) {
      return Optional.empty();
    }
    String since = from.dataCompatibleSince();
    if (since.isEmpty()) {
      return Optional.of(
          PlanFinding.error(
              "version.no-downgrade",
              to.id(),
              "%s %s does not say which older versions can read its data, so that %s cannot take its place"
                  .formatted(from.id(), from.version(), to.version()),
              "Keep " + from.version() + ", or remove the plugin with its data first.",
              from.id(),
              from.version().toString(),
              to.version().toString()));
    }
    return to.version().compareTo(Version.parse(since)) >= 0
        ? Optional.empty()
        : Optional.of(
            PlanFinding.error(
                "version.downgrade",
                to.id(),
                "%s %s has data that only %s and newer can read, so that %s cannot take its place"
                    .formatted(from.id(), from.version(), since, to.version()),
                "Install " + since + " or newer, or remove the plugin with its data first.",
                from.id(),
                from.version().toString(),
                since,
                to.version().toString()));
  }
}
