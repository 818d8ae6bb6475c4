package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;

class SettingsTest {
  private static final Path HOME = Path.of("/rapport/home");

  @Test
  void withoutAnythingItListensOnLoopbackAt8080WithH2InTheHome() {
    Settings settings = Settings.of(Map.of(), HOME, null, false, false);

    assertThat(settings.port()).isEqualTo(8080);
    assertThat(settings.address()).isEqualTo("127.0.0.1");
    assertThat(settings.baseUrl()).isEqualTo("http://localhost:8080");
    assertThat(settings.safeMode()).isFalse();
    assertThat(settings.database(new Home(HOME)).url())
        .startsWith("jdbc:h2:file:/rapport/home/data/rapport;");
  }

  @Test
  void thePortOfTheCommandLineWinsOverTheEnvironment() {
    assertThat(Settings.of(Map.of("RAPPORT_PORT", "9000"), HOME, null, false, false).port())
        .isEqualTo(9000);
    assertThat(Settings.of(Map.of("RAPPORT_PORT", "9000"), HOME, 9001, false, false).port())
        .isEqualTo(9001);
  }

  @Test
  void theBaseUrlHasNoSlashAtItsEnd() {
    assertThat(
            Settings.of(
                    Map.of("RAPPORT_BASE_URL", "https://crm.example.org/"),
                    HOME,
                    null,
                    false,
                    false)
                .baseUrl())
        .isEqualTo("https://crm.example.org");
  }

  @Test
  void safeModeIsAskedForByOptionOrEnvironment() {
    assertThat(Settings.of(Map.of("RAPPORT_SAFE_MODE", "1"), HOME, null, false, false).safeMode())
        .isTrue();
    assertThat(
            Settings.of(Map.of("RAPPORT_SAFE_MODE", "false"), HOME, null, false, false).safeMode())
        .isFalse();
    assertThat(Settings.of(Map.of(), HOME, null, true, false).safeMode()).isTrue();
  }

  @Test
  void eachWrongSettingIsNamedWithItsRemedy() {
    refused(Map.of("RAPPORT_PORT", "http"), "RAPPORT_PORT is \"http\", which is no number");
    refused(Map.of("RAPPORT_PORT", "70000"), "choose one from 1 to 65535");
    refused(Map.of("RAPPORT_BASE_URL", "crm.example.org"), "must start with http://");
    assertThatThrownBy(
            () ->
                Settings.of(Map.of("RAPPORT_DATABASE_URL", "mysql://db"), HOME, null, false, false)
                    .database(new Home(HOME)))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("RAPPORT_DATABASE_URL must start with jdbc:postgresql:");
  }

  @Test
  void thePasswordIsNotPrinted() {
    assertThat(
            Settings.of(Map.of("RAPPORT_DATABASE_PASSWORD", "secret"), HOME, null, false, false)
                .toString())
        .doesNotContain("secret");
  }

  private static void refused(Map<String, String> environment, String because) {
    assertThatThrownBy(() -> Settings.of(environment, HOME, null, false, false))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(because);
  }
}
