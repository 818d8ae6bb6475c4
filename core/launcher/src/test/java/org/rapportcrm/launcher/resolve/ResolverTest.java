package org.rapportcrm.launcher.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Finding.Kind;

class ResolverTest {
  private static final Version API = Version.parse("0.1.0-SNAPSHOT");

  @TempDir private Path folder;

  @Test
  void aPluginComesAfterThoseItRequiresOrEnhances() throws IOException {
    Resolution set =
        resolve(
            plugin("a").with("requires", "c"),
            plugin("b"),
            plugin("c").with("enhances", "d, not-installed"),
            plugin("d"));

    assertThat(set.ids()).containsExactly("d", "c", "a", "b");
    assertThat(set.findings()).isEmpty();
  }

  @Test
  void whatIsMissingIsNamedAndTakesOnlyItsDependentsAlong() throws IOException {
    Resolution set =
        resolve(plugin("a").with("requires", "b"), plugin("b").with("requires", "z"), plugin("c"));

    assertThat(set.ids()).containsExactly("c");
    assertThat(set.findings()).extracting(Finding::kind).containsOnly(Kind.MISSING);
    assertThat(set.findings()).extracting(Finding::id).containsExactly("b", "a");
    assertThat(set.findings().get(0).reason()).contains("requires z").contains("install it");
  }

  @Test
  void aRequiredPluginInAVersionThatDoesNotFitIsAFinding() throws IOException {
    Resolution set = resolve(plugin("a").with("requires", "b[2.0,3)"), plugin("b"));

    assertThat(set.ids()).containsExactly("b");
    assertThat(set.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.WRONG_VERSION);
              assertThat(f.reason()).contains("requires b [2.0,3)").contains("1.0 is installed");
            });
  }

  @Test
  void aPluginForAnotherApiIsRefused() throws IOException {
    Resolution set = resolve(plugin("a").with("api", "[2,3)"), plugin("b"));

    assertThat(set.ids()).containsExactly("b");
    assertThat(set.findings()).extracting(Finding::kind).containsExactly(Kind.WRONG_API);
  }

  @Test
  void aCircleIsShownFromEndToEndAndStopsNobodyElse() throws IOException {
    Resolution set =
        resolve(
            plugin("a").with("requires", "b"),
            plugin("b").with("requires", "c"),
            plugin("c").with("requires", "a"),
            plugin("d"));

    assertThat(set.ids()).containsExactly("d");
    assertThat(set.findings()).extracting(Finding::kind).containsOnly(Kind.CYCLE).hasSize(3);
    assertThat(set.findings().get(0).reason()).contains("a -> b -> c -> a");
  }

  @Test
  void aPluginThatLeadsIntoACircleIsMissingAPartOfIt() throws IOException {
    Resolution set =
        resolve(
            plugin("a").with("requires", "b"),
            plugin("b").with("requires", "b2"),
            plugin("b2").with("requires", "b"));

    assertThat(set.ids()).isEmpty();
    assertThat(set.findings())
        .filteredOn(f -> f.id().equals("a"))
        .extracting(Finding::kind)
        .containsExactly(Kind.MISSING);
  }

  @Test
  void ofTwoThatConflictTheOneThatSaysSoIsRefused() throws IOException {
    Resolution set = resolve(plugin("a"), plugin("b").with("conflicts", "a[1,2)"));

    assertThat(set.ids()).containsExactly("a");
    assertThat(set.findings()).extracting(Finding::kind).containsExactly(Kind.CONFLICT);
  }

  @Test
  void aConflictWithAnotherVersionIsNone() throws IOException {
    assertThat(resolve(plugin("a"), plugin("b").with("conflicts", "a[2,3)")).ids())
        .containsExactly("a", "b");
  }

  @Test
  void thePluginOfTheHomeIsTakenWhenItIsNewer() throws IOException {
    Candidate bundled = plugin("a").bundled(folder);
    Candidate newer = PluginJarFile.of("a", "1.1").own(folder);
    Candidate older = PluginJarFile.of("a", "0.9").own(folder);

    assertThat(Resolver.resolve(List.of(bundled, newer), API).plugins()).containsExactly(newer);
    assertThat(Resolver.resolve(List.of(bundled, older), API).plugins()).containsExactly(bundled);
  }

  @Test
  void twoFilesOfTheHomeWithOneIdAreBothRefusedAndTheBundledOneRuns() throws IOException {
    Candidate bundled = plugin("a").bundled(folder);
    Candidate one = PluginJarFile.of("a", "1.1").own(folder);
    Candidate other = PluginJarFile.of("a", "1.2").own(folder);

    Resolution set = Resolver.resolve(List.of(bundled, one, other), API);

    assertThat(set.plugins()).containsExactly(bundled);
    assertThat(set.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.kind()).isEqualTo(Kind.DUPLICATE);
              assertThat(f.reason()).contains("a-1.1.jar, a-1.2.jar");
            });
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnce() throws IOException {
    Resolution set =
        resolve(
            plugin("a").with("api", "[9,10)"),
            plugin("b").with("requires", "y, z"),
            plugin("c").with("conflicts", "d"),
            plugin("d"));

    assertThat(set.findings())
        .extracting(Finding::kind)
        .containsExactly(Kind.WRONG_API, Kind.CONFLICT, Kind.MISSING, Kind.MISSING);
  }

  private static PluginJarFile plugin(String id) {
    return PluginJarFile.of(id, "1.0");
  }

  private Resolution resolve(PluginJarFile... jars) throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (PluginJarFile jar : jars) {
      candidates.add(jar.bundled(folder));
    }
    return Resolver.resolve(candidates, API);
  }
}
