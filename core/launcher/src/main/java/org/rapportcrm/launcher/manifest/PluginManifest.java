package org.rapportcrm.launcher.manifest;

import java.util.List;
import java.util.Properties;

/**
 * What a plugin says about itself in {@code META-INF/rapport/plugin.properties}.
 *
 * @param id the namespace of everything the plugin owns: lower case letters, digits and hyphens
 * @param kind {@code plugin}, {@code theme} or {@code bridge}
 * @param name key of the name in the plugin's message bundle
 * @param description key of the description in the plugin's message bundle
 * @param api the versions of rapport-api it works with
 * @param requires plugins without which it does not work
 * @param enhances plugins it works with when they are there; they come before it
 * @param conflicts plugins it cannot stand beside
 * @param dataCompatibleSince the oldest own version that can still read its data; may be empty
 * @param main its {@code RapportPlugin} class; may be empty for a theme
 */
public record PluginManifest(
    String id,
    Version version,
    String kind,
    String name,
    String description,
    String vendor,
    String license,
    VersionRange api,
    List<Requirement> requires,
    List<Requirement> enhances,
    List<Requirement> conflicts,
    String dataCompatibleSince,
    String main) {

  /** Where the manifest lies in the jar. */
  public static final String ENTRY = "META-INF/rapport/plugin.properties";

  /**
   * @throws BadManifest with every key that is wrong, why, and what to write instead
   */
  public static PluginManifest of(Properties properties) {
    ManifestReading reading = ManifestReading.of(properties);
    return reading
        .manifest()
        .orElseThrow(
            () ->
                new BadManifest(
                    reading.faults().stream().map(ManifestReading.Fault::said).toList()));
  }

  /** The same plugin, made for every version of rapport-api. */
  public PluginManifest forAnyApi() {
    return standing(VersionRange.ANY, conflicts);
  }

  /** The same plugin, able to stand beside every other. */
  public PluginManifest withoutConflicts() {
    return standing(api, List.of());
  }

  private PluginManifest standing(VersionRange api, List<Requirement> conflicts) {
    return new PluginManifest(
        id,
        version,
        kind,
        name,
        description,
        vendor,
        license,
        api,
        requires,
        enhances,
        conflicts,
        dataCompatibleSince,
        main);
  }
}
