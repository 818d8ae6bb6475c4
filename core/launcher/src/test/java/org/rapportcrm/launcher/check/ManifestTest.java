package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.launcher.check.Bench.API;
import static org.rapportcrm.launcher.check.Bench.MAIN;
import static org.rapportcrm.launcher.check.Bench.SERVICES;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.Opcodes;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.manifest.PluginManifest;

class ManifestTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @Test
  void aJarWithoutManifestIsNoPlugin() {
    bench.finds(PluginJarFile.withoutManifest().entry("a.txt", "a"), "manifest.missing");
  }

  @Test
  void aManifestThatIsNoPropertiesFileIsTold() {
    bench.finds(
        PluginJarFile.withoutManifest().entry(PluginManifest.ENTRY, "id=\\u00zz"),
        "manifest.malformed");
  }

  @Test
  void everyWrongKeyIsToldAtOnce() {
    CheckReport report =
        bench.check(
            Bench.good()
                .with("id", "My Plugin")
                .without("version")
                .with("kind", "module")
                .with("api", "[1")
                .with("requires", "b >= 2")
                .with("dataCompatibleSince", "old"));

    assertThat(report.errors()).extracting(CheckFinding::id).containsOnly("manifest.key");
    assertThat(report.errors())
        .extracting(CheckFinding::where)
        .containsExactlyInAnyOrder(
            "id", "version", "kind", "api", "requires", "dataCompatibleSince");
    assertThat(report.manifest()).isEmpty();
  }

  @Test
  void dataCannotBeCompatibleSinceAVersionYetToCome() {
    bench.finds(Bench.good().with("dataCompatibleSince", "2.0"), "manifest.key", "newer than");
  }

  @Test
  void charactersThatTurnTheDirectionAreRefused() {
    bench.finds(Bench.good().with("vendor", "Acme\u202Emoc"), "manifest.key", "not seen");
  }

  @Test
  void whoSaysNothingAboutThePluginIsWarned() {
    bench.finds(Bench.good().without("vendor"), "manifest.undescribed", "no vendor");
  }

  @Test
  void anIdThatIsRapportsOwnIsTaken() {
    assertThat(bench.check(Bench.good().with("id", "core")).errors())
        .extracting(CheckFinding::id)
        .contains("manifest.id-taken");
    assertThat(bench.check(Bench.good().with("id", "delivery")).errors())
        .extracting(CheckFinding::text)
        .anyMatch(text -> text.contains("delivery_batch"));
    assertThat(bench.check(Bench.good().with("id", "contact")).errors())
        .extracting(CheckFinding::id)
        .contains("manifest.id-taken");
  }

  @Test
  void anotherApiIsToldWithBothVersions() {
    bench.finds(Bench.good().with("api", "[2,3)"), "api.version", "[2,3)", "0.1.0");
  }

  @Test
  void aMainClassHasToBeThere() {
    bench.finds(Bench.good().without("main"), "main.missing", "names no main class");
    bench.finds(
        Bench.good().with("main", "com.acme.Gone").entry(SERVICES, "com.acme.Gone"),
        "main.missing",
        "com.acme.Gone is not in the jar");
  }

  @Test
  void aMainClassHasToBeAPluginThatCanBeMade() {
    bench.finds(Bench.good(MAIN, ClassOf.bean(MAIN)), "main.unfit", "does not implement");
    bench.finds(
        Bench.good(MAIN, ClassOf.named(MAIN).implementing(API + "RapportPlugin")), "main.unfit");
    bench.finds(
        Bench.good(
            MAIN,
            ClassOf.named(MAIN)
                .access(Opcodes.ACC_SUPER)
                .implementing(API + "RapportPlugin")
                .method(Opcodes.ACC_PUBLIC, "<init>", "()V")),
        "main.unfit");
  }

  @Test
  void itIsTheOneServiceOfTheJar() {
    bench.finds(Bench.good().withoutEntry(SERVICES), "main.service", "does not name");
    bench.finds(
        Bench.good().entry(SERVICES, MAIN.replace('/', '.') + "\ncom.acme.Second\n"),
        "main.service",
        "com.acme.Second");
  }
}
