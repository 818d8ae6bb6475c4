package org.rapportcrm.it.scaffold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.scaffold.NewProject;
import org.rapportcrm.launcher.scaffold.ProjectName;

/** {@code rapport new-plugin}: whatever is chosen, it compiles and keeps the contract. */
class NewPluginTest {

  private static final Path ARCHETYPE = Path.of("../dist/target/rapport/archetype");

  /** The parts of which every combination is built; the others are built alone and with all. */
  private static final List<String> COMBINED =
      List.of("page", "tab", "criterion", "job", "rest", "settings", "migration", "widget");

  private static final NewProject TEMPLATE = new NewProject(ARCHETYPE);

  @TempDir private Path folder;

  static Stream<Set<String>> combinations() {
    List<Set<String>> all = new ArrayList<>();
    for (int bits = 0; bits < 1 << COMBINED.size(); bits++) {
      Set<String> wanted = new TreeSet<>();
      for (int i = 0; i < COMBINED.size(); i++) {
        if ((bits >> i & 1) == 1) {
          wanted.add(COMBINED.get(i));
        }
      }
      all.add(TEMPLATE.parts().closure(wanted));
    }
    return all.stream().distinct();
  }

  static Stream<String> others() {
    return TEMPLATE.parts().combinable().stream().filter(part -> !COMBINED.contains(part));
  }

  @ParameterizedTest
  @MethodSource("combinations")
  void everyCombinationIsAPluginThatKeepsTheContract(Set<String> wanted) throws Exception {
    built("shop-visits", wanted).passesItsTests(false);
  }

  @ParameterizedTest
  @MethodSource("others")
  void everyOtherPartStandsAlone(String part) throws Exception {
    built("visits", Set.of(part)).passesItsTests(false);
  }

  @ParameterizedTest
  @MethodSource("others")
  void andEachCanBeLeftOutOfAll(String part) throws Exception {
    Set<String> wanted = new TreeSet<>(TEMPLATE.parts().combinable());
    wanted.removeIf(other -> TEMPLATE.parts().closure(Set.of(other)).contains(part));
    built("visits", wanted).passesItsTests(false);
  }

  @Test
  void aPluginWithEverythingPassesAllItsTestsOnBothDatabases() throws Exception {
    built("orders-sync-plugin", TEMPLATE.parts().combinable()).passesItsTests(true);
  }

  @Test
  void aThemeIsAJarWithoutJavaAndKeepsTheContractToo() throws Exception {
    built("sea", Set.of("theme")).passesItsTests(true);

    assertThat(folder.resolve("target/classes"))
        .isDirectoryNotContaining("glob:**/com")
        .isDirectoryRecursivelyContaining("glob:**/themes/sea/theme.css");
    assertThatThrownBy(() -> TEMPLATE.parts().closure(Set.of("theme", "page")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("stands alone");
  }

  @Test
  void itSpeaksOfNothingButItself() throws IOException {
    write("shop-visits", TEMPLATE.parts().combinable());

    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        assertThat(file.toString() + Files.readString(file))
            .doesNotContainIgnoringCase("frontdesk")
            .doesNotContain("front-desk", "front_desk", "Front desk", "region ", "@rapport")
            .doesNotContainPattern("(//|#|--|<!--) ?[+-]!?[a-z]+\\b");
      }
    }
  }

  @Test
  void nothingIsWrittenOverWhatIsThere() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThatThrownBy(() -> TEMPLATE.write(name("visits"), Set.of(), folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("is there already");
    assertThat(folder).isDirectoryContaining(file -> file.endsWith("mine.txt"));
  }

  @Test
  void anUnknownPartIsRefusedWithThoseThereAre() {
    assertThatThrownBy(() -> TEMPLATE.parts().closure(Set.of("kitchen")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("kitchen")
        .hasMessageContaining("criterion")
        .hasMessageEndingWith("or say all or none.");
  }

  @Test
  void allAndNoneAreWordsOfTheirOwn() {
    assertThat(TEMPLATE.parts().chosen(List.of(" all")))
        .contains("page", "criterion")
        .doesNotContain("theme");
    assertThat(TEMPLATE.parts().chosen(List.of("none"))).isEmpty();
    assertThat(TEMPLATE.parts().chosen(List.of("tab", " page"))).containsExactly("tab", "page");
    assertThatThrownBy(() -> TEMPLATE.parts().chosen(List.of("none", "page")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("leave out page, or \"none\"");
  }

  @ParameterizedTest
  @CsvSource({
    "Visits, , , lower case letters",
    "core, , , Rapport's own",
    "visits, visits, , no package",
    "visits, org.rapportcrm.visits, , Rapport's own",
    "visits, com.example.class, , no package",
    "visits, , <b>, cannot be used",
  })
  void aNameThatCannotBeIsRefusedWithTheRemedy(
      String id, String javaPackage, String name, String reason) {
    assertThatThrownBy(() -> ProjectName.of(id, javaPackage, name))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(reason);
  }

  private BuiltProject built(String id, Set<String> wanted) throws IOException {
    write(id, wanted);
    return BuiltProject.of(folder);
  }

  private void write(String id, Set<String> wanted) {
    TEMPLATE.write(name(id), wanted, folder);
  }

  private static ProjectName name(String id) {
    return ProjectName.of(id, null, null);
  }
}
