package org.rapportcrm.launcher.manifest;

import java.util.List;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Pattern;

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

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final List<String> KINDS = List.of("plugin", "theme", "bridge");

  /**
   * @throws BadManifest with the key that is wrong, why, and what to write instead
   */
  public static PluginManifest of(Properties properties) {
    String id = required(properties, "id");
    if (!ID.matcher(id).matches() || id.length() > 40) {
      throw new BadManifest(
          "id \"" + id + "\" must be at most 40 lower case letters, digits and hyphens");
    }
    String kind = text(properties, "kind", "plugin");
    if (!KINDS.contains(kind)) {
      throw new BadManifest("kind \"" + kind + "\" must be one of " + String.join(", ", KINDS));
    }
    return new PluginManifest(
        id,
        read("version", required(properties, "version"), Version::parse),
        kind,
        text(properties, "name", id),
        text(properties, "description", ""),
        text(properties, "vendor", ""),
        text(properties, "license", ""),
        read("api", required(properties, "api"), VersionRange::parse),
        plugins(properties, "requires"),
        plugins(properties, "enhances"),
        plugins(properties, "conflicts"),
        text(properties, "dataCompatibleSince", ""),
        text(properties, "main", ""));
  }

  private static List<Requirement> plugins(Properties properties, String key) {
    return read(key, text(properties, key, ""), Requirement::parseList);
  }

  private static <T> T read(String key, String text, Function<String, T> parser) {
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadManifest(key + ": " + e.getMessage());
    }
  }

  private static String required(Properties properties, String key) {
    String value = text(properties, key, "");
    if (value.isEmpty() || value.startsWith("${")) {
      throw new BadManifest("the key " + key + " is missing; add it to " + ENTRY);
    }
    return value;
  }

  private static String text(Properties properties, String key, String otherwise) {
    String value = properties.getProperty(key, "").trim();
    return value.isEmpty() ? otherwise : value;
  }
}
