package org.rapportcrm.launcher.compose;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.home.Checksum;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

/**
 * What the application reads about its own composition: {@code plugins} in the order of their
 * dependencies, with version, jar and kind of each, {@code bundled} with the ids that came with
 * Rapport, and {@code refused} with the reasons.
 */
final class SetProperties {
  private SetProperties() {}

  static Properties of(Resolution set, Set<String> bundled) {
    Properties properties = new Properties();
    properties.setProperty("plugins", String.join(",", set.ids()));
    properties.setProperty("bundled", String.join(",", bundled));
    for (Candidate plugin : set.plugins()) {
      properties.setProperty(plugin.id() + ".version", plugin.manifest().version().toString());
      properties.setProperty(plugin.id() + ".jar", Generation.jarName(plugin));
      properties.setProperty(plugin.id() + ".sha256", Checksum.of(plugin.jar()));
      properties.setProperty(plugin.id() + ".kind", plugin.manifest().kind());
    }
    properties.setProperty(
        "refused",
        set.findings().stream().map(Finding::id).distinct().collect(Collectors.joining(",")));
    reasons(set.findings())
        .forEach(
            (id, reasons) -> properties.setProperty(id + ".reasons", reasons.build().toString()));
    return properties;
  }

  private static Map<String, JsonArrayBuilder> reasons(List<Finding> findings) {
    Map<String, JsonArrayBuilder> reasons = new LinkedHashMap<>();
    for (Finding finding : findings) {
      reasons
          .computeIfAbsent(finding.id(), id -> Json.createArrayBuilder())
          .add(finding.said().toJson());
    }
    return reasons;
  }
}
