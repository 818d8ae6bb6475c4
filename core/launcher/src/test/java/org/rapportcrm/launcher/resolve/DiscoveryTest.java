package org.rapportcrm.launcher.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;

class DiscoveryTest {
  @TempDir private Path folder;

  @Test
  void aJarThatIsNoPluginIsNamedByItsFileAndDoesNotHideTheOthers() throws IOException {
    Path good = PluginJarFile.of("good", "1.0").write(folder.resolve("good.jar"));
    Path bad = PluginJarFile.withoutManifest().entry("x", "x").write(folder.resolve("a, b.jar"));

    Discovery found = Discovery.of(List.of(good), List.of(bad));

    assertThat(found.candidates()).extracting(Candidate::id).containsExactly("good");
    assertThat(found.findings()).extracting(Finding::id).containsExactly("a__b");
  }

  @Test
  void inSafeModeEveryPluginIsThereAndRefused() throws IOException {
    Path bundled = PluginJarFile.of("hello", "1.0").write(folder.resolve("hello.jar"));
    Path newer = PluginJarFile.of("hello", "1.1").write(folder.resolve("hello-1.1.jar"));

    Discovery found = Discovery.of(List.of(bundled), List.of(newer)).refusedForSafeMode();

    assertThat(found.candidates()).isEmpty();
    assertThat(found.findings())
        .singleElement()
        .satisfies(f -> assertThat(f.reason()).contains("start it without --safe-mode"));
  }
}
