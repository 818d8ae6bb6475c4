package org.rapportcrm.launcher.check;

import org.rapportcrm.launcher.check.jar.JarContents;
import org.rapportcrm.launcher.manifest.ManifestReading;

/**
 * A jar that was opened, and what it has to fit into.
 *
 * @param manifest with its faults, if it has any
 */
public record Subject(JarContents jar, ManifestReading manifest, Surroundings around) {

  /** The plugin's id, the name of all it owns; empty when the manifest has no valid one. */
  public String id() {
    return manifest.id();
  }

  /** Whether it has an id to compare names with. */
  public boolean hasId() {
    return !manifest.id().isEmpty();
  }

  public boolean isTheme() {
    return manifest.isTheme();
  }

  /** What its tables, views and sequences begin with. */
  public String tablePrefix() {
    return id().replace('-', '_') + "_";
  }

  /** {@code META-INF/rapport/<id>/}. */
  public String folder() {
    return "META-INF/rapport/" + id() + "/";
  }
}
