package org.rapportcrm.launcher.check.manifest;

import java.util.List;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.check.Check;
import org.rapportcrm.launcher.check.Findings;
import org.rapportcrm.launcher.check.Rule;
import org.rapportcrm.launcher.check.Subject;
import org.rapportcrm.launcher.manifest.ManifestReading.Fault;
import org.rapportcrm.launcher.manifest.PluginManifest;

/** The manifest is there and every key of it is good. */
public final class ManifestKeys implements Check {
  /** Why a manifest cannot be read when there is none. */
  public static final Said NONE = Said.english("there is none");

  private static final Rule MISSING =
      Rule.error(
              "manifest.missing",
              "The jar has no " + PluginManifest.ENTRY + ", so it is no plugin.",
              "Add the manifest, or remove the jar.")
          .says("The jar has no {0}.");
  private static final Rule MALFORMED =
      Rule.error(
          "manifest.malformed",
          "The manifest is no properties file.",
          "Write key=value lines in UTF-8.");
  private static final Rule KEY =
      Rule.error(
          "manifest.key",
          "A key of the manifest is missing or wrong.",
          "Write the key as docs/plugins.md says.");
  private static final Rule UNDESCRIBED =
      Rule.warning(
              "manifest.undescribed",
              "The manifest does not say what the plugin is called, what it does or who made it.",
              "Add name and description, keys of texts in the plugin's bundle, and vendor.")
          .says("The manifest has no {0}.");

  private static final List<String> TELLING = List.of("name", "description", "vendor");

  @Override
  public List<Rule> rules() {
    return List.of(MISSING, MALFORMED, KEY, UNDESCRIBED);
  }

  @Override
  public void examine(Subject subject, Findings findings) {
    for (Fault fault : subject.manifest().faults()) {
      if (!fault.key().isEmpty()) {
        findings.add(KEY, fault.key(), sentence(fault.said()));
      } else if (fault.said().equals(NONE)) {
        findings.add(MISSING, PluginManifest.ENTRY, PluginManifest.ENTRY);
      } else {
        findings.add(MALFORMED, PluginManifest.ENTRY, sentence(fault.said()));
      }
    }
    subject.manifest().manifest().ifPresent(manifest -> lookForWords(subject, findings));
  }

  private static void lookForWords(Subject subject, Findings findings) {
    subject
        .jar()
        .properties(PluginManifest.ENTRY)
        .ifPresent(
            properties ->
                TELLING.stream()
                    .filter(key -> properties.getProperty(key, "").isBlank())
                    .forEach(key -> findings.add(UNDESCRIBED, key, key)));
  }

  private static Said sentence(Said said) {
    String text = said.text();
    return new Said(
        said.key(),
        said.arguments(),
        Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".");
  }
}
