package org.rapportcrm.launcher.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.home.Home;

class FitJarsTest {
  @TempDir private Path folder;
  private Home home;
  private Installed installed;

  @BeforeEach
  void makeAHome() throws IOException {
    PluginJarFile.withoutManifest()
        .entry("META-INF/MANIFEST.MF", "")
        .write(folder.resolve("dist/app/rapport-api.jar"));
    home = Home.open(folder.resolve("home"));
    installed = new Installed(new Dist(folder.resolve("dist")), home, false);
  }

  @Test
  void aJarOfTheHomeThatTheChecksRefuseIsLeftOutWithTheRemedy() throws IOException {
    theme("night").entry("WEB-INF/web.xml", "<web-app/>").write(jar("night"));
    theme("day").write(jar("day"));

    Discovery found = installed.discover();

    assertThat(found.candidates()).extracting(Candidate::id).containsExactly("day");
    assertThat(found.findings())
        .isNotEmpty()
        .allSatisfy(
            finding -> {
              assertThat(finding.kind()).isEqualTo(Finding.Kind.UNFIT);
              assertThat(finding.reason()).contains("WEB-INF/web.xml");
              assertThat(finding.said().key()).startsWith("checks.");
            });
    assertThat(found.findings().get(0).reason()).contains("Delete");
  }

  @Test
  void aJarIsLookedOverAgainWhenItIsAnotherFile() throws IOException {
    theme("day").write(jar("day"));
    assertThat(installed.discover().candidates()).hasSize(1);
    assertThat(Files.readAllLines(home.root().resolve("checked.txt"))).hasSize(1);

    theme("day").entry("WEB-INF/web.xml", "<web-app/>").write(jar("day"));
    assertThat(installed.discover().candidates()).isEmpty();
  }

  private static PluginJarFile theme(String id) {
    return PluginJarFile.of(id, "1.0").with("kind", "theme").with("api", "[0,9)");
  }

  private Path jar(String id) {
    return home.themes().resolve(id + ".jar");
  }
}
