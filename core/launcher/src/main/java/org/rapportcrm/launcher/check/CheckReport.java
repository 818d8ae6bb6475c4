package org.rapportcrm.launcher.check;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rapportcrm.launcher.manifest.PluginManifest;

/**
 * What the checks found in a jar, all of it at once.
 *
 * @param manifest empty when it cannot be read or is wrong; the findings say why then
 * @param findings errors first
 */
public record CheckReport(
    Path jar, Optional<PluginManifest> manifest, List<CheckFinding> findings) {

  /** Whether the jar may not be installed. */
  public boolean refused() {
    return !errors().isEmpty();
  }

  public List<CheckFinding> errors() {
    return of(Severity.ERROR);
  }

  public List<CheckFinding> warnings() {
    return of(Severity.WARNING);
  }

  /** All errors with their remedies, where there is but one line for them. */
  public String errorsInOneLine() {
    return errors().stream()
        .map(error -> error.text() + " " + error.fix())
        .collect(Collectors.joining(" "));
  }

  /**
   * {@code {"jar", "id", "version", "refused", "findings": [{"id", "severity", "text", "fix",
   * "where"}]}}; {@code id} and {@code version} are null without a good manifest.
   */
  public JsonObject toJson() {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (CheckFinding finding : findings) {
      array.add(
          Json.createObjectBuilder()
              .add("id", finding.id())
              .add("severity", finding.severity().name().toLowerCase(Locale.ROOT))
              .add("text", finding.text())
              .add("fix", finding.fix())
              .add("where", finding.where()));
    }
    var json = Json.createObjectBuilder().add("jar", jar.getFileName().toString());
    manifest.ifPresentOrElse(
        known -> json.add("id", known.id()).add("version", known.version().toString()),
        () -> json.addNull("id").addNull("version"));
    return json.add("refused", refused()).add("findings", array).build();
  }

  private List<CheckFinding> of(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).toList();
  }
}
