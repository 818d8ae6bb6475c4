package org.rapportcrm.app.plugin.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Properties;

/**
 * A plugin's {@code META-INF/rapport/plugin.properties}, which the launcher has checked before it
 * composed the set.
 *
 * @param nameKey a text of its bundle; its id where the manifest names none
 * @param requires ids of the plugins without which it cannot be active
 * @param dataCompatibleSince the oldest version that can work with the data this one leaves, or
 *     {@code null} where it does not say
 * @param jar the jar it came from, as an address that its classes' code source also has
 */
public record Manifest(
    String id,
    String version,
    String kind,
    String nameKey,
    String descriptionKey,
    String vendor,
    String license,
    String main,
    List<String> requires,
    String dataCompatibleSince,
    String jar) {

  static Manifest of(Properties properties, String jar) {
    return new Manifest(
        properties.getProperty("id"),
        properties.getProperty("version"),
        properties.getProperty("kind", "plugin"),
        properties.getProperty("name", properties.getProperty("id")),
        properties.getProperty("description"),
        properties.getProperty("vendor"),
        properties.getProperty("license"),
        properties.getProperty("main"),
        ids(properties.getProperty("requires", "")),
        properties.getProperty("dataCompatibleSince"),
        jar);
  }

  /** The ids in {@code loyalty[1.0,2), surveys}: names outside brackets. */
  static List<String> ids(String requires) {
    String withoutRanges = requires.replaceAll("[\\[(][^\\[(\\])]*[\\])]", "");
    return Arrays.stream(withoutRanges.split(","))
        .map(String::strip)
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
