package org.rapportcrm.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.manifest.Version;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Discovery;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

class WorkingSetTest {
  private static final String UNSATISFIED =
      "WELD-001408: Unsatisfied dependencies at com.acme.bad.Bad.clock(Bad.java:0)";

  @TempDir private Path folder;
  private final List<List<String>> attempts = new ArrayList<>();

  @Test
  void whatWorksIsTakenAtOnce() throws IOException {
    Resolution set = find(List.of(), ids -> "", plugin("a"), plugin("b"));

    assertThat(set.ids()).containsExactly("a", "b");
    assertThat(attempts).hasSize(1);
  }

  @Test
  void thePluginThatTheFailureNamesIsLeftOutAndTheRestRuns() throws IOException {
    Resolution set =
        find(
            List.of(),
            ids -> ids.contains("bad") ? UNSATISFIED : "",
            plugin("a"),
            bad("1.0"),
            plugin("needs-bad").with("requires", "bad"));

    assertThat(set.ids()).containsExactly("a");
    assertThat(set.findings()).extracting(Finding::id).containsExactly("bad", "needs-bad");
    assertThat(set.findings().get(0).reason())
        .contains("Rapport does not start with bad 1.0: Unsatisfied dependencies")
        .contains("remove bad-1.0.jar");
    assertThat(attempts).containsExactly(List.of("a", "bad", "needs-bad"), List.of("a"));
  }

  @Test
  void aFileThatDidNotWorkBeforeGivesWayToTheVersionThatDid() throws IOException {
    Discovery found =
        new Discovery(
            List.of(plugin("a").bundled(folder)),
            List.of(new Finding("bad", Finding.Kind.FAILED, Said.english("it hung"))));

    Resolution set =
        new WorkingSet(
                found,
                List.of(bad("0.9").bundled(folder)),
                Version.parse("0.1.0"),
                tried -> Attempt.WORKED)
            .find();

    assertThat(set.ids()).containsExactlyInAnyOrder("a", "bad");
    assertThat(set.findings()).extracting(Finding::reason).containsExactly("it hung");
  }

  @Test
  void severalBadPluginsAreLeftOutOneAfterTheOther() throws IOException {
    Function<List<String>, String> server =
        ids ->
            ids.contains("bad")
                ? UNSATISFIED
                : ids.contains("worse") ? "/plugin-worse-1.0.jar: no" : "";

    Resolution set = find(List.of(), server, plugin("a"), bad("1.0"), plugin("worse"));

    assertThat(set.ids()).containsExactly("a");
    assertThat(set.findings()).extracting(Finding::id).containsExactly("bad", "worse");
  }

  @Test
  void aPluginThatIsKnownToBeTheCauseIsLeftOutWhateverTheTextNames() throws IOException {
    List<Candidate> candidates =
        List.of(plugin("a").bundled(folder), plugin("quiet").bundled(folder));

    Resolution set =
        tryWith(
            List.of(),
            s -> s.ids().contains("quiet") ? new Attempt("plugin a: no", "quiet") : Attempt.WORKED,
            candidates);

    assertThat(set.ids()).containsExactly("a");
  }

  @Test
  void anUpgradeThatFailsGoesBackToTheVersionThatWorked() throws IOException {
    Candidate before = plugin("bad").own(folder.resolve("last-good"));
    attempts.clear();

    Resolution set =
        findWith(
            List.of(before),
            s -> s.plugins().contains(before) ? "" : UNSATISFIED,
            List.of(bad("2.0").own(folder)));

    assertThat(set.plugins()).containsExactly(before);
    assertThat(set.findings()).extracting(Finding::id).containsExactly("bad");
  }

  @Test
  void whenNobodyIsNamedTheLastSetThatWorkedIsTaken() throws IOException {
    Candidate a = plugin("a").bundled(folder);

    Resolution set =
        findWith(
            List.of(a),
            s -> s.ids().contains("b") ? "null" : "",
            List.of(a, plugin("b").bundled(folder)));

    assertThat(set.ids()).containsExactly("a");
    assertThat(set.findings()).extracting(Finding::id).containsExactly("b");
  }

  @Test
  void whenTheLastSetFailsTooTheCoreRunsAlone() throws IOException {
    Candidate a = plugin("a").bundled(folder);

    Resolution set =
        findWith(
            List.of(a),
            s -> s.plugins().isEmpty() ? "" : "null",
            List.of(a, plugin("b").bundled(folder)));

    assertThat(set.ids()).isEmpty();
    assertThat(set.findings()).extracting(Finding::id).containsExactlyInAnyOrder("a", "b");
    assertThat(attempts).containsExactly(List.of("a", "b"), List.of("a"), List.of());
  }

  @Test
  void aCoreThatFailsAloneIsTheEndWithItsCause() {
    assertThatThrownBy(() -> find(List.of(), ids -> UNSATISFIED, plugin("a")))
        .isInstanceOf(Refusal.class)
        .hasMessageStartingWith("Rapport does not start even without plugins: Unsatisfied");
  }

  private Resolution find(
      List<Candidate> lastGood, Function<List<String>, String> server, PluginJarFile... jars)
      throws IOException {
    List<Candidate> candidates = new ArrayList<>();
    for (PluginJarFile jar : jars) {
      candidates.add(jar.bundled(folder));
    }
    return findWith(lastGood, set -> server.apply(set.ids()), candidates);
  }

  private Resolution findWith(
      List<Candidate> lastGood, Function<Resolution, String> server, List<Candidate> candidates) {
    return tryWith(lastGood, set -> Attempt.failed(server.apply(set)), candidates);
  }

  private Resolution tryWith(
      List<Candidate> lastGood, Function<Resolution, Attempt> server, List<Candidate> candidates) {
    return new WorkingSet(
            new Discovery(candidates, List.of()),
            lastGood,
            Version.parse("0.1.0"),
            set -> {
              attempts.add(set.ids());
              return server.apply(set);
            })
        .find();
  }

  private static PluginJarFile plugin(String id) {
    return PluginJarFile.of(id, "1.0");
  }

  private static PluginJarFile bad(String version) {
    return PluginJarFile.of("bad", version).classFile("com/acme/bad/Bad", 17);
  }
}
