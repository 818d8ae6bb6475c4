package org.rapportcrm.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisabledTest {
  @TempDir private Path folder;

  @Test
  void idsStandOneOnALineAndCommentsAreLeftAside() throws IOException {
    Home home = Home.open(folder);
    Files.writeString(Disabled.file(home), "# broken since Friday\nvisits # asks too much\n\n");

    assertThat(Disabled.read(home)).containsExactly("visits");
    assertThat(Disabled.add(home, "visits")).isFalse();
    assertThat(Disabled.add(home, "loyalty")).isTrue();
    assertThat(Disabled.read(home)).containsExactly("loyalty", "visits");
    assertThat(Disabled.remove(home, "visits")).isTrue();
    assertThat(Disabled.file(home)).hasContent("# broken since Friday\n\nloyalty\n");
  }
}
