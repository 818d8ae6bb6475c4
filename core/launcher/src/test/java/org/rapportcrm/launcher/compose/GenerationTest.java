package org.rapportcrm.launcher.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.resolve.Candidate;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

class GenerationTest {
  @TempDir private Path folder;
  private List<Path> application;

  @BeforeEach
  void anApplicationOfTwoJars() throws IOException {
    Path core =
        PluginJarFile.withoutManifest()
            .entry("META-INF/rapport/web-inf/web.xml", "<web-app/>")
            .entry("META-INF/rapport/core/other.txt", "stays in the jar")
            .write(folder.resolve("app/rapport-app-1.0.jar"));
    Path library =
        PluginJarFile.withoutManifest().entry("a", "a").write(folder.resolve("app/library.jar"));
    application = List.of(core, library);
  }

  @Test
  void theCoreItsLibrariesAndThePluginsComeTogether() throws IOException {
    Candidate hello = PluginJarFile.of("hello", "1.0").bundled(folder);
    Candidate theme = PluginJarFile.of("calm", "2.0").with("kind", "theme").bundled(folder);

    Generation generation = compose(new Resolution(List.of(hello, theme), List.of()));

    assertThat(generation.folder().resolve("WEB-INF/lib"))
        .isDirectoryContaining("glob:**/rapport-app-1.0.jar")
        .isDirectoryContaining("glob:**/library.jar")
        .isDirectoryContaining("glob:**/plugin-hello-1.0.jar")
        .isDirectoryContaining("glob:**/plugin-calm-2.0.jar");
    assertThat(generation.folder().resolve("WEB-INF/web.xml")).hasContent("<web-app/>");
    assertThat(generation.folder().resolve("WEB-INF/other.txt")).doesNotExist();
  }

  @Test
  void thePersistenceUnitListsTheJarsThatMayHoldEntities() throws IOException {
    Candidate hello = PluginJarFile.of("hello", "1.0").bundled(folder);
    Candidate theme = PluginJarFile.of("calm", "2.0").with("kind", "theme").bundled(folder);

    Generation generation = compose(new Resolution(List.of(hello, theme), List.of()));

    assertThat(generation.folder().resolve("WEB-INF/classes/META-INF/persistence.xml"))
        .content()
        .contains("<persistence-unit name=\"rapport\"")
        .contains("<jta-data-source>jdbc/rapport</jta-data-source>")
        .contains("<jar-file>lib/rapport-app-1.0.jar</jar-file>")
        .contains("<jar-file>lib/plugin-hello-1.0.jar</jar-file>")
        .doesNotContain("calm")
        .contains("<exclude-unlisted-classes>false</exclude-unlisted-classes>");
  }

  @Test
  void theApplicationIsToldWhatItIsMadeOfAndWhatWasRefused() throws IOException {
    Candidate hello = PluginJarFile.of("hello", "1.0").bundled(folder);
    List<Finding> findings =
        List.of(
            new Finding("bad", Finding.Kind.MISSING, Said.english("it requires a")),
            new Finding(
                "bad", Finding.Kind.MISSING, Said.of("changes.out.x", "it requires {0}", "b")));

    Generation generation = compose(new Resolution(List.of(hello), findings));

    Properties set = new Properties();
    Path file = generation.folder().resolve("WEB-INF/classes/META-INF/rapport/set.properties");
    try (Reader reader = Files.newBufferedReader(file)) {
      set.load(reader);
    }
    assertThat(set)
        .containsEntry("plugins", "hello")
        .containsEntry("hello.version", "1.0")
        .containsEntry("hello.jar", "plugin-hello-1.0.jar")
        .containsEntry("hello.kind", "plugin")
        .containsEntry("bundled", "hello")
        .containsEntry("refused", "bad")
        .containsEntry(
            "bad.reasons",
            "[{\"key\":\"\",\"arguments\":[],\"text\":\"it requires a\"},"
                + "{\"key\":\"changes.out.x\",\"arguments\":[\"b\"],\"text\":\"it requires b\"}]");
  }

  @Test
  void aJarOfTheHomeMayBeOverwrittenWhileItRuns() throws IOException {
    Candidate own = PluginJarFile.of("own", "1.0").own(folder);

    Generation generation = compose(new Resolution(List.of(own), List.of()));
    Files.writeString(own.jar(), "overwritten in place");

    assertThat(generation.pluginJars())
        .singleElement()
        .satisfies(jar -> assertThat(Files.size(jar)).isGreaterThan(100));
  }

  @Test
  void onlyTheRunningGenerationIsKept() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Files.createDirectories(run.resolve("app-7/WEB-INF"));
    Resolution nothing = new Resolution(List.of(), List.of());

    Generations generations = new Generations(run, application, Set.of());
    Generation first = generations.next(nothing);
    Generation second = generations.next(nothing);
    generations.deleteAllBut(second);

    assertThat(run.resolve("app-7")).doesNotExist();
    assertThat(first.folder()).doesNotExist();
    assertThat(second.folder()).isDirectory();
  }

  @Test
  void whatTheDiskDoesNotLetGoStopsNoChange() throws IOException {
    Path run = Files.createDirectories(folder.resolve("run"));
    Generations generations = new Generations(run, application, Set.of());
    Files.delete(run);
    Files.writeString(run, "no folder any more");

    assertThatCode(() -> generations.deleteAllBut(null)).doesNotThrowAnyException();
  }

  private Generation compose(Resolution set) {
    return Generation.compose(folder.resolve("run/app-1"), application, set, Set.of("hello"));
  }
}
