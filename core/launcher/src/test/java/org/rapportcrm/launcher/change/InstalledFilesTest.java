package org.rapportcrm.launcher.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.change.Plan.Action;
import org.rapportcrm.launcher.change.Plan.PluginPlan;
import org.rapportcrm.launcher.compose.Folders;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.manifest.PluginJar;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Installed;
import org.rapportcrm.launcher.resolve.Resolution;

class InstalledFilesTest {
  @TempDir private Path folder;

  @Test
  void theNewJarTakesThePlaceOfTheOldOneWhateverItWasCalled() throws IOException {
    Home home = Home.open(folder.resolve("home"));
    PluginJarFile.of("visits", "1.0").write(home.plugins().resolve("my visits (1).jar"));
    Path staged = PluginJarFile.of("visits", "2.0").write(folder.resolve("staged.jar"));

    carryOut(home, plan(Action.UPGRADE, staged));

    assertThat(names(home.plugins())).containsExactly("visits.jar");
    assertThat(PluginJar.read(home.plugins().resolve("visits.jar")).version()).hasToString("2.0");
    assertThat(staged).doesNotExist();
  }

  /**
   * As with nodes that share the folder of plugins: it is a volume, and the rest of the home is
   * not.
   */
  @Test
  void theFolderOfPluginsMayLieOnADiskOfItsOwn() throws IOException {
    Path memory = Path.of("/dev/shm");
    assumeTrue(Files.isWritable(memory), "no second file system here");
    assumeTrue(!Files.getFileStore(memory).equals(Files.getFileStore(folder)), "one file system");
    Path elsewhere = Files.createTempDirectory(memory, "rapport");
    try {
      Home home = Home.open(folder.resolve("home"));
      Path staged = PluginJarFile.of("visits", "2.0").write(elsewhere.resolve("staged.jar"));

      carryOut(home, plan(Action.INSTALL, staged));

      assertThat(names(home.plugins())).containsExactly("visits.jar");
      assertThat(staged).doesNotExist();
    } finally {
      Folders.delete(elsewhere);
    }
  }

  @Test
  void whatIsRemovedIsGone() throws IOException {
    Home home = Home.open(folder.resolve("home"));
    PluginJarFile.of("visits", "1.0").write(home.plugins().resolve("old.jar"));
    PluginJarFile.of("other", "1.0").write(home.plugins().resolve("other.jar"));

    carryOut(home, plan(Action.REMOVE, null));

    assertThat(names(home.plugins())).containsExactly("other.jar");
  }

  private void carryOut(Home home, Plan plan) {
    Installed installed = new Installed(new Dist(folder.resolve("dist")), home, false);
    new InstalledFiles(home).carryOut(plan, installed.own());
  }

  private static Plan plan(Action action, Path jar) {
    List<Candidate> set =
        jar == null ? List.of() : List.of(new Candidate(PluginJar.read(jar), jar, false));
    PluginPlan visits =
        new PluginPlan(
            "visits", Map.of(), action, "1.0", "2.0", "", 0, jar, null, List.of(), List.of(),
            List.of(), List.of(), null, List.of());
    return new Plan(
        "a", 1, List.of(), List.of(visits), List.of(), 0, new Resolution(set, List.of()));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
