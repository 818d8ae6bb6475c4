package org.rapportcrm.launcher.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Finding.Kind;

class NewcomerTest {
  private static final Version API = Version.parse("0.1.0-SNAPSHOT");

  @TempDir private Path folder;

  @Test
  void whatIsMissingIsToldOfAPluginForAnotherApiToo() throws IOException {
    assertThat(findings(plugin("a").with("api", "[9,10)").with("requires", "b, c")))
        .extracting(Finding::kind, finding -> finding.reason().replaceAll(",.*", ""))
        .containsExactly(
            tuple(Kind.MISSING, "it requires b"), tuple(Kind.MISSING, "it requires c"));
  }

  @Test
  void whatIsMissingIsToldBesideAConflict() throws IOException {
    assertThat(findings(plugin("a").with("conflicts", "d").with("requires", "b"), plugin("d")))
        .extracting(Finding::kind)
        .containsExactly(Kind.CONFLICT, Kind.MISSING);
  }

  @Test
  void whoWouldBePutOutIsTold() throws IOException {
    assertThat(
            findings(
                PluginJarFile.of("a", "2.0"), plugin("a"), plugin("d").with("requires", "a[1,2)")))
        .extracting(Finding::id, Finding::kind)
        .containsExactly(tuple("d", Kind.WRONG_VERSION));
  }

  @Test
  void whatWasWrongBeforeIsNotItsDoing() throws IOException {
    assertThat(findings(plugin("a"), plugin("d").with("requires", "z"))).isEmpty();
  }

  private List<Finding> findings(PluginJarFile newcomer, PluginJarFile... others)
      throws IOException {
    List<Candidate> set = new ArrayList<>();
    for (PluginJarFile other : others) {
      set.add(other.bundled(folder));
    }
    return Newcomer.findings(newcomer.own(folder), set, API);
  }

  private static PluginJarFile plugin(String id) {
    return PluginJarFile.of(id, "1.0");
  }
}
