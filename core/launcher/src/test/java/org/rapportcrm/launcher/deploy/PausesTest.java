package org.rapportcrm.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PausesTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("pauses.txt");
  }

  @Test
  void beforeTheFirstChangeDeployingIsAllThatIsKnown() {
    Pauses pauses = new Pauses(file);

    pauses.deployedFirst(4_000);

    assertThat(pauses.expected()).isEqualTo(4_000);
  }

  @Test
  void whatWasMeasuredIsExpectedAndOneThatWasOddIsNot() {
    Pauses pauses = new Pauses(file);
    pauses.deployedFirst(9_000);

    pauses.changed(3_000);
    assertThat(pauses.expected()).isEqualTo(3_000);

    pauses.changed(60_000);
    pauses.changed(4_000);
    assertThat(pauses.expected()).isEqualTo(4_000);
  }

  @Test
  void onlyTheLastOnesCount() {
    Pauses pauses = new Pauses(file);

    for (long millis = 1_000; millis <= 9_000; millis += 1_000) {
      pauses.changed(millis);
    }

    assertThat(pauses.expected()).isEqualTo(7_000);
  }

  @Test
  void theNextProgramKnowsThem() {
    new Pauses(file).changed(3_000);

    Pauses next = new Pauses(file);
    next.deployedFirst(9_000);

    assertThat(next.expected()).isEqualTo(3_000);
  }

  @Test
  void aFileThatCannotBeReadKeepsNothingFromStarting() throws IOException {
    Files.writeString(file, "soon\n");
    Pauses pauses = new Pauses(file);

    pauses.changed(3_000);

    assertThat(pauses.expected()).isEqualTo(3_000);
  }
}
