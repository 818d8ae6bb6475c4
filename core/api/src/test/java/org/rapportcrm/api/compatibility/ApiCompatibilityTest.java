package org.rapportcrm.api.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapportcrm.api.RapportPlugin;

/**
 * rapport-api against {@code core/api/baseline/}: plugins that exist go on working, or the version
 * says that they do not. {@code mvn -pl core/api package -Papi-baseline -Dmaven.test.skip=true}
 * makes the baseline anew, at a release.
 */
class ApiCompatibilityTest {

  private static final Path BASELINES = Path.of("baseline");
  private static final Path CLASSES = Path.of("target/classes");
  private static final Path CHANGES = Path.of("../../docs/api-changes.md");

  @TempDir private Path folder;

  @Test
  void whatPluginsWereCompiledAgainstIsStillThere() throws Exception {
    ApiComparison found = comparedWithBaseline(ApiJar.of(folder.resolve("now.jar"), CLASSES));

    if (!version().mayBreak(baselineVersion())) {
      assertThat(found.breaks())
          .as("breaks since %s, which %s must not have", baseline(), version())
          .isEmpty();
    }
    if (!version().mayAdd(baselineVersion())) {
      assertThat(found.changed()).as("changes of the API in a patch").isEmpty();
    }
  }

  @Test
  void everyChangeIsExplained() throws Exception {
    ApiComparison found = comparedWithBaseline(ApiJar.of(folder.resolve("now.jar"), CLASSES));

    String explained = Files.readString(CHANGES);
    assertThat(found.changed())
        .as("what docs/api-changes.md does not name")
        .allSatisfy(
            type ->
                assertThat(explained)
                    .contains(type.substring(type.lastIndexOf('.') + 1).replace('$', '.')));
  }

  @ParameterizedTest
  @CsvSource({
    "default List<MenuEntry> menu(), default List<MenuEntry> sideMenu()",
    "default List<Page> pages(), default java.util.Set<Page> pages()",
    "default List<Page> pages() {, List<Page> more(); default List<Page> pages() {",
  })
  void aDeliberateBreakIsFound(String promised, String broken) throws Exception {
    String path = RapportPlugin.class.getName().replace('.', '/') + ".java";
    String source = Files.readString(Path.of("src/main/java").resolve(path));
    assertThat(source).contains(promised);
    String other = source.replace(promised, broken);
    if (broken.contains("Set<Page>")) {
      other = other.replaceFirst("(Set<Page> pages\\(\\) \\{\\s+return )List", "$1java.util.Set");
    }
    Path classes = ApiJar.compile(folder, path, other);

    ApiComparison found =
        comparedWithBaseline(ApiJar.of(folder.resolve("broken.jar"), CLASSES, classes));

    assertThat(found.breaks()).anyMatch(one -> one.startsWith(RapportPlugin.class.getName()));
  }

  @Test
  void aMethodWithABodyIsNoBreak() throws Exception {
    String path = RapportPlugin.class.getName().replace('.', '/') + ".java";
    String source = Files.readString(Path.of("src/main/java").resolve(path));
    String more =
        source.replaceFirst("\\}\\s*$", "  default List<Page> more() { return List.of(); }\n}\n");
    Path classes = ApiJar.compile(folder, path, more);

    ApiComparison found =
        comparedWithBaseline(ApiJar.of(folder.resolve("more.jar"), CLASSES, classes));

    assertThat(found.breaks()).noneMatch(one -> one.startsWith(RapportPlugin.class.getName()));
    assertThat(found.changed()).contains(RapportPlugin.class.getName());
  }

  @Test
  void aBaselineThatIsMissingOrEmptyIsNoAgreement() throws IOException {
    Path now = ApiJar.of(folder.resolve("now.jar"), CLASSES);
    Path empty = ApiJar.of(folder.resolve("empty.jar"), Files.createDirectory(folder.resolve("e")));
    Path cut = Files.writeString(folder.resolve("cut.jar"), "PK");

    for (Path baseline : List.of(folder.resolve("none.jar"), empty, cut)) {
      assertThatThrownBy(() -> ApiComparison.of(baseline, now, List.of()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("missing or holds no class");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0, 0.1.5, false, true",
    "0.1.0, 0.2.0, true, true",
    "0.9.0, 1.0.0, true, true",
    "1.2.0, 1.2.1, false, false",
    "1.2.0, 1.3.0-SNAPSHOT, false, true",
    "1.2.0, 2.0.0, true, true",
  })
  void aVersionSaysWhatItMayDo(String from, String to, boolean mayBreak, boolean mayAdd) {
    assertThat(Semantic.of(to).mayBreak(Semantic.of(from))).isEqualTo(mayBreak);
    assertThat(Semantic.of(to).mayAdd(Semantic.of(from))).isEqualTo(mayAdd);
  }

  private static ApiComparison comparedWithBaseline(Path now) throws Exception {
    return ApiComparison.of(baseline(), now, List.of(jakarta()));
  }

  /** The one baseline there is; its name ends with the version it was. */
  private static Path baseline() throws IOException {
    try (Stream<Path> files = Files.list(BASELINES)) {
      List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
      assertThat(jars).as("jars in core/api/baseline").hasSize(1);
      return jars.get(0);
    }
  }

  private static Semantic baselineVersion() throws IOException {
    String name = baseline().getFileName().toString();
    return Semantic.of(name.replaceAll("^rapport-api-|[.]jar$", ""));
  }

  private static Semantic version() {
    return Semantic.of(System.getProperty("rapport.version"));
  }

  private static Path jakarta() throws URISyntaxException {
    return Path.of(Inject.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
