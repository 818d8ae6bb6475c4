package org.rapportcrm.app.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveCatalogTest {

  @TempDir private Path folder;

  @Test
  void aTextThatIsSavedIsReadAnewAndTheOthersAreThereAsBefore() throws IOException {
    Path bundle = folder.resolve("META-INF/rapport/visits/messages.properties");
    Files.createDirectories(bundle.getParent());
    save(bundle, "visits.title=Visits", 1);
    LiveCatalog live = new LiveCatalog(folder, getClass().getClassLoader());
    assertThat(live.get().text(Locale.ENGLISH, "visits.title")).isEqualTo("Visits");
    assertThat(live.get()).isSameAs(live.get());

    save(bundle, "visits.title=Who came by", 2);

    assertThat(live.get().text(Locale.ENGLISH, "visits.title")).isEqualTo("Who came by");
    assertThat(live.get().text(Locale.ENGLISH, "plugins.kind.block")).isEqualTo("message block");
  }

  private static void save(Path file, String text, long second) throws IOException {
    Files.writeString(file, text);
    Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000));
  }
}
