package org.rapportcrm.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rapportcrm.launcher.Refusal;

class HomeTest {
  @TempDir private Path folder;

  @Test
  void aNewHomeGetsItsFolders() {
    Home home = Home.open(folder.resolve("new/home"));

    assertThat(home.data()).isDirectory();
    assertThat(home.plugins()).isDirectory();
    assertThat(home.log().getParent()).isDirectory();
  }

  @Test
  void nobodyElseOnTheMachineReadsTheDatabaseOrPutsAnotherJarInTheWay() throws IOException {
    Home home = Home.open(folder.resolve("new/home"));

    for (Path closed : new Path[] {home.data(), home.run()}) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(closed)))
          .as(closed.toString())
          .isEqualTo("rwx------");
    }
  }

  @Test
  void aHomeThatCannotBeMadeIsRefusedWithTheRemedy() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> Home.open(file.resolve("home")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("cannot be written to")
        .hasMessageContaining("--home DIR");
  }

  @Test
  void aCommandDoesNotMakeAHomeByLookingForOne() {
    assertThatThrownBy(() -> Home.existing(folder.resolve("nothing")))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("There is no Rapport in")
        .hasMessageEndingWith("For a new one: rapport start --home " + folder.resolve("nothing"));
    assertThat(folder.resolve("nothing")).doesNotExist();
  }

  @Test
  void aHomeOfANewerVersionIsRefused() {
    Home home = Home.open(folder);
    HomeVersion.write(home, "2.1.0");

    assertThatThrownBy(() -> HomeVersion.check(home, "2.0.5"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("was written by Rapport 2.1.0 and this is 2.0.5");
    HomeVersion.check(home, "2.1.0");
    HomeVersion.check(home, "3.0.0");
  }

  @Test
  void aSecondRapportIsRefusedAndTheLockIsFreeAgainAfterTheFirst() {
    Home home = Home.open(folder);
    new RunFile(4711, 8080, "127.0.0.1", Instant.now()).write(home);

    try (HomeLock lock = HomeLock.take(home)) {
      assertThat(HomeLock.isTaken(home)).isTrue();
      assertThatThrownBy(() -> HomeLock.take(home))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("already uses the home folder")
          .hasMessageContaining("(process 4711, port 8080)");
    }
    assertThat(HomeLock.isTaken(home)).isFalse();
  }

  @Test
  void whatAKilledRapportLeftDoesNotBlockAStart() {
    Home home = Home.open(folder);
    new RunFile(4711, 8080, "127.0.0.1", Instant.now()).write(home);

    HomeLock.take(home).close();
  }

  @Test
  void aRunFileThatWasCutOffCountsAsNone() throws IOException {
    Home home = Home.open(folder);
    Files.writeString(home.run().resolve("rapport.properties"), "pid=47");

    assertThat(RunFile.read(home)).isEmpty();
  }

  @Test
  void whoListensOnEveryAddressIsReachedOverLoopback() {
    assertThat(RunFile.reachable("0.0.0.0")).isEqualTo("127.0.0.1");
    assertThat(RunFile.reachable("10.0.0.7")).isEqualTo("10.0.0.7");
    assertThat(RunFile.reachable("fd00::1")).isEqualTo("[fd00::1]");
  }

  @Test
  void theKeyIsMadeOnceAndIsItsOwnersAlone() throws IOException {
    Home home = Home.open(folder);

    SecretKey key = SecretKey.of(home, null);

    assertThat(key.text()).matches("[0-9a-f]{64}");
    assertThat(SecretKey.of(home, null)).isEqualTo(key);
    assertThat(Files.getPosixFilePermissions(folder.resolve("secret.key")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(key.toString()).doesNotContain(key.text());
  }

  @Test
  void theKeyOfTheEnvironmentWinsAndMayNotBeShort() {
    Home home = Home.open(folder);

    assertThat(SecretKey.of(home, "k".repeat(40)).text()).isEqualTo("k".repeat(40));
    assertThat(folder.resolve("secret.key")).doesNotExist();
    assertThatThrownBy(() -> SecretKey.of(home, "short")).hasMessageContaining("at least 32");
  }

  @Test
  void theProofOfALocalCommandIsAnHmacOfTheKey() {
    // printf local-command | openssl dgst -sha256 -hmac kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk
    assertThat(new SecretKey("k".repeat(32)).localCommandProof())
        .isEqualTo("d7b291826d0951d200da3c82383e05de932711e372d39e85b2fb203268dd41da");
  }
}
