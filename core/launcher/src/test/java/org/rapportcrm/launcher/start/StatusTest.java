package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.PluginJarFile;
import org.rapportcrm.launcher.Said;
import org.rapportcrm.launcher.resolve.Finding;
import org.rapportcrm.launcher.resolve.Resolution;

class StatusTest {
  @TempDir private Path folder;

  @Test
  void itTellsWhatRunsAndWhatWasRefusedAsJson() throws IOException {
    Resolution set =
        new Resolution(
            List.of(PluginJarFile.of("hello", "1.0").bundled(folder)),
            List.of(new Finding("bad", Finding.Kind.MISSING, Said.english("it says \"no\""))));

    assertThat(Status.NOTHING_YET.running(set).toJson(false, null, List.of()))
        .contains("\"state\":\"running\"")
        .contains("\"generation\":1")
        .contains("\"plugins\":[{\"id\":\"hello\",\"version\":\"1.0\"}]")
        .contains("\"refused\":[{\"id\":\"bad\",\"reason\":\"it says \\\"no\\\"\"}]");
  }
}
