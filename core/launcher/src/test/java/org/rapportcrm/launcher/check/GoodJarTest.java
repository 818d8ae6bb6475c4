package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodJarTest {
  @TempDir private Path folder;

  @Test
  void aJarThatKeepsEveryRuleIsTakenWithoutAWord() {
    CheckReport report = new Bench(folder).check(Bench.good());

    assertThat(report.findings()).isEmpty();
    assertThat(report.refused()).isFalse();
    assertThat(report.manifest()).get().extracting("id").isEqualTo("visits");
  }

  @Test
  void anotherVersionOfItselfIsNoNeighbour() {
    Bench bench = new Bench(folder);
    String type = "org/rapportcrm/loyalty/Anything";
    assertThat(bench.check(Bench.good(type, ClassOf.named(type))).errors()).hasSize(1);
    assertThat(
            bench
                .check(Bench.good(type, ClassOf.named(type)).with("id", "loyalty"))
                .errors()
                .stream()
                .map(CheckFinding::id))
        .doesNotContain("package.split");
  }

  @Test
  void everythingThatIsWrongIsToldAtOnceErrorsFirst() {
    CheckReport report =
        new Bench(folder)
            .check(
                Bench.good()
                    .entry("META-INF/persistence.xml", "<persistence/>")
                    .entry("META-INF/resources/login.js", "<html/>")
                    .entry("lib/some.jar", "")
                    .without("vendor"));

    assertThat(report.findings())
        .extracting(CheckFinding::id)
        .containsExactly(
            "file.persistence-xml", "file.foreign-folder", "jar.nested", "manifest.undescribed");
    assertThat(report.toJson().getBoolean("refused")).isTrue();
    assertThat(report.toJson().getJsonArray("findings")).hasSize(4);
  }

  @Test
  void aRuleThatIsBrokenEverywhereDoesNotHideTheOthers() {
    var jar = Bench.good().entry("META-INF/persistence.xml", "");
    for (int i = 0; i < 100; i++) {
      jar.entry("META-INF/resources/other/" + i + ".css", "");
    }
    CheckReport report = new Bench(folder).check(jar);

    assertThat(report.errors()).hasSizeLessThan(30);
    assertThat(report.errors()).extracting(CheckFinding::id).contains("file.persistence-xml");
    assertThat(report.errors())
        .extracting(CheckFinding::text)
        .contains("The same is found in 80 more places.");
  }
}
