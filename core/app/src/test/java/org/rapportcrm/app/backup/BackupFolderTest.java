package org.rapportcrm.app.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

  private static final Instant AT = Instant.parse("2026-11-22T10:20:30Z");

  @TempDir private Path home;

  @Test
  void aFileCountsOnlyAfterItsTrial() throws IOException {
    BackupFolder folder = new BackupFolder(home.resolve("backups"));
    assertThat(folder.all()).isEmpty();
    Path untried = Files.writeString(folder.untried(AT), "all of it");
    assertThat(folder.all()).isEmpty();
    assertThat(folder.tried(untried).name()).isEqualTo("rapport-20261122-102030.zip");
    assertThat(folder.all()).singleElement().extracting("bytes").isEqualTo(9L);
  }

  @Test
  void whatABrokenAttemptLeftIsGoneWithTheNext() throws IOException {
    BackupFolder folder = new BackupFolder(home);
    Path broken = Files.writeString(folder.untried(AT), "half of it");
    folder.untried(AT.plusSeconds(60));
    assertThat(broken).doesNotExist();
  }

  @Test
  void noNameLeadsOutOfTheFolder() throws IOException {
    BackupFolder folder = new BackupFolder(home.resolve("backups"));
    Files.writeString(home.resolve("secret.key"), "the key");
    Files.writeString(folder.untried(AT), "x");
    folder.tried(home.resolve("backups/rapport-20261122-102030.zip.untried"));
    assertThat(folder.find("../secret.key")).isEmpty();
    assertThat(folder.find(null)).isEmpty();
    assertThat(folder.find("rapport-20261122-102030.zip")).isPresent();
  }
}
