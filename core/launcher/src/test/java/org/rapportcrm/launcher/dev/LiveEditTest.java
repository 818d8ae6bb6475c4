package org.rapportcrm.launcher.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveEditTest {

  private static final String PAGE = "META-INF/resources/plugins/visits/visits.xhtml";
  private static final String TEXTS = "META-INF/rapport/visits/messages_fa.properties";
  private static final String MIGRATION = "META-INF/rapport/visits/migrations/V1__visits.sql";

  @TempDir private Path folder;

  @Test
  void aPageAndATextThatAreThereAlreadyNeedNoComposition() throws IOException {
    assertThat(isLive(Set.of(PAGE, TEXTS), saved(PAGE), saved(TEXTS))).isTrue();
  }

  @Test
  void aPageThatIsNewOrGoneNeedsOne() throws IOException {
    assertThat(isLive(Set.of(TEXTS), saved(PAGE), saved(TEXTS))).isFalse();

    Path gone = saved(PAGE);
    Files.delete(gone);
    assertThat(isLive(Set.of(PAGE), gone)).isFalse();
  }

  @Test
  void whateverElseWasSavedWithItNeedsOne() throws IOException {
    Path source = folder.resolve("src/main/java/Visits.java");

    assertThat(isLive(Set.of(PAGE, MIGRATION), saved(PAGE), saved(MIGRATION))).isFalse();
    assertThat(isLive(Set.of(PAGE), saved(PAGE), source)).isFalse();
  }

  @Test
  void whatAnEditorBuiltByItselfIsSeenToo() throws IOException {
    Path built = folder.resolve("target/classes").resolve(PAGE);
    Files.createDirectories(built.getParent());
    Files.writeString(built, "<p/>");

    assertThat(isLive(Set.of(PAGE), built)).isTrue();
  }

  private boolean isLive(Set<String> running, Path... changed) {
    return LiveEdit.of(new PluginProject(folder, "visits"), Set.of(changed), running);
  }

  private Path saved(String name) throws IOException {
    Path file = folder.resolve("src/main/resources").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "saved");
  }
}
