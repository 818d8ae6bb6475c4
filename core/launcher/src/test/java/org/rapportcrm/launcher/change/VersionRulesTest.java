package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.manifest.PluginManifest;
import org.rapportcrm.launcher.manifest.Version;

class VersionRulesTest {
  @Test
  void whatHappensFollowsFromTheVersions() {
    assertThat(VersionRules.action(null, visits("1.0", ""))).isEqualTo(Action.INSTALL);
    assertThat(VersionRules.action(visits("1.0", ""), visits("1.1", ""))).isEqualTo(Action.UPGRADE);
    assertThat(VersionRules.action(visits("1.1", ""), visits("1.0", "")))
        .isEqualTo(Action.DOWNGRADE);
    assertThat(VersionRules.action(visits("1.0", ""), visits("1.0.0", "")))
        .isEqualTo(Action.REPLACE);
  }

  @Test
  void anOlderVersionMayComeAsFarAsTheDataIsUnderstood() {
    assertThat(refusal(visits("2.0", "1.2"), visits("1.2", ""))).isEmpty();
    assertThat(refusal(visits("2.0", "1.2"), visits("1.1", "")))
        .get()
        .satisfies(
            finding -> {
              assertThat(finding.isError()).isTrue();
              assertThat(finding.text())
                  .isEqualTo(
                      "visits 2.0 has data that only 1.2 and newer can read, so that 1.1 cannot"
                          + " take its place");
              assertThat(finding.fix()).startsWith("Install 1.2 or newer");
            });
  }

  @Test
  void whoDoesNotSaySoIsNotTakenBack() {
    assertThat(refusal(visits("2.0", ""), visits("1.9", ""))).isPresent();
    assertThat(VersionRules.refusal(visits("2.0", ""), visits("1.9", ""), null, false))
        .as("without data anything may come")
        .isEmpty();
  }

  @Test
  void whatComesWithRapportIsReplacedByNewerOnesAlone() {
    Version bundled = Version.parse("1.0");
    assertThat(VersionRules.refusal(null, visits("1.1", ""), bundled, true)).isEmpty();
    assertThat(VersionRules.refusal(null, visits("1.0", ""), bundled, true))
        .get()
        .extracting(PlanFinding::check)
        .isEqualTo("version.bundled");
  }

  private static Optional<PlanFinding> refusal(PluginManifest from, PluginManifest to) {
    return VersionRules.refusal(from, to, null, true);
  }

  private static PluginManifest visits(String version, String since) {
    Properties manifest = new Properties();
    manifest.setProperty("id", "visits");
    manifest.setProperty("version", version);
    manifest.setProperty("api", "[0.1,1)");
    manifest.setProperty("dataCompatibleSince", since);
    return PluginManifest.of(manifest);
  }
}
