package org.rapportcrm.launcher.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rapportcrm.launcher.check.Bench.FOLDER;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
  @TempDir private Path folder;
  private Bench bench;

  @BeforeEach
  void makeABench() {
    bench = new Bench(folder);
  }

  @Test
  void aTextThatIsMissingInALanguageIsAWarning() {
    bench.finds(
        Bench.good().entry(FOLDER + "messages_fa.properties", "visits.name=\u0628"),
        "texts.missing",
        "visits.description",
        "messages_fa.properties");
    bench.finds(
        Bench.good().withoutEntry(FOLDER + "messages_ar.properties"), "texts.missing", "_ar");
  }

  @Test
  void aKeyOutsideItsNamespaceIsAnError() {
    String texts = "visits.name=V\nvisits.description=D\ncommon.save=Steal\n";
    var jar = Bench.good();
    for (String language : new String[] {"", "_ar", "_fa"}) {
      jar.entry(FOLDER + "messages" + language + ".properties", texts);
    }
    bench.finds(jar, "texts.foreign-key", "common.save");
  }

  @Test
  void aBundleThatIsNoneIsAnError() {
    var jar = Bench.good().entry(FOLDER + "messages.properties", "visits.name=\\u00zz");
    assertThat(bench.check(jar).errors())
        .extracting(CheckFinding::id)
        .containsOnly("texts.malformed");
  }
}
