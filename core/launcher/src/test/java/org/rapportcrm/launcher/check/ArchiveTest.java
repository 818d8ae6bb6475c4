package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rapportcrm.launcher.check.jar.JarContents;
import org.rapportcrm.launcher.check.jar.JarReader;
import org.rapportcrm.launcher.check.jar.Limits;

class ArchiveTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @Test
  void anEmptyFileIsTold() throws IOException {
    assertThat(bench.check(file(new byte[0])).errors())
        .extracting(CheckFinding::id)
        .containsExactly("jar.empty");
  }

  @Test
  void aFileOfSomethingElseIsTold() throws IOException {
    assertThat(bench.check(file("<html>404</html>".getBytes(StandardCharsets.UTF_8))).errors())
        .extracting(CheckFinding::id)
        .containsExactly("jar.not-a-jar");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.5, 0.9, 0.99})
  void aJarThatIsCutOffIsToldWhereverItIsCut(double share) throws IOException {
    byte[] whole = Files.readAllBytes(Bench.good().write(folder.resolve("whole.jar")));

    assertThat(bench.check(file(Arrays.copyOf(whole, (int) (whole.length * share)))).errors())
        .extracting(CheckFinding::id)
        .containsExactly("jar.truncated");
  }

  @Test
  void bytesThatWereChangedOnTheWayAreNoticed() throws IOException {
    String text = "x".repeat(3000) + "y".repeat(3000);
    Path jar = Bench.good().entry("data.txt", text).write(folder.resolve("changed.jar"));
    byte[] bytes = Files.readAllBytes(jar);
    int at =
        new String(bytes, StandardCharsets.ISO_8859_1).indexOf("data.txt") + "data.txt".length();
    bytes[at + 4] ^= 0x55;

    assertThat(bench.check(file(bytes)).refused()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"../../evil.txt", "/etc/passwd", "a/../../b", "..\\evil.txt", "C:/evil"})
  void namesThatLeadOutOfTheJarAreTold(String name) {
    bench.finds(Bench.good().entry(name, "evil"), "jar.traversal", "leads out of the jar");
  }

  @Test
  void aNameThatIsThereTwiceIsTold() throws IOException {
    Path jar =
        Bench.good().entry("one.txt", "1").entry("two.txt", "2").write(folder.resolve("d.jar"));
    String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1).replace("two.txt", "one.txt");
    Path twice = Files.writeString(jar, bytes, StandardCharsets.ISO_8859_1);

    assertThat(bench.check(twice).errors())
        .extracting(CheckFinding::id)
        .containsExactly("jar.duplicate-entry");
  }

  @Test
  void aJarThatUnpacksToMuchMoreThanItIsIsNotUnpackedToItsEnd() throws IOException {
    assertThat(bench.check(Bench.good().entry("zeros", new byte[40_000_000])).errors())
        .extracting(CheckFinding::id)
        .containsExactly("jar.bomb");
  }

  @Test
  void sizesAreCountedNotBelieved() throws IOException {
    Path jar = Bench.good().entry("data", "x".repeat(5000)).write(folder.resolve("limits.jar"));

    assertThat(found(jar, new Limits(1_000_000, 3000, 100, 100, 1_000_000)))
        .containsExactly("jar.bomb");
    assertThat(found(jar, new Limits(1_000_000, 1_000_000, 5, 100, 1_000_000)))
        .containsExactly("jar.bomb");
    assertThat(found(jar, new Limits(100, 1_000_000, 100, 100, 1_000_000)))
        .containsExactly("jar.too-large");
    assertThat(found(jar, Limits.USUAL)).isEmpty();
  }

  @Test
  void aJarInTheJarIsToldAsAWarning() {
    bench.finds(Bench.good().entry("lib/some.jar", "x"), "jar.nested", "lib/some.jar");
  }

  private static List<String> found(Path jar, Limits limits) {
    Findings findings = new Findings();
    Optional<JarContents> contents = JarReader.read(jar, limits, findings);
    assertThat(contents.isEmpty()).isEqualTo(!findings.all().isEmpty());
    return findings.all().stream().map(CheckFinding::id).toList();
  }

  private Path file(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("file.jar"), bytes);
  }
}
