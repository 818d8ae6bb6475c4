package org.rapportcrm.launcher.resolve;

import java.nio.file.Path;
import org.rapportcrm.launcher.manifest.PluginManifest;

/**
 * A plugin or theme that could be part of the set.
 *
 * @param bundled whether it came with Rapport; else the admin put it into the home
 */
public record Candidate(PluginManifest manifest, Path jar, boolean bundled) {
  public String id() {
    return manifest.id();
  }
}
