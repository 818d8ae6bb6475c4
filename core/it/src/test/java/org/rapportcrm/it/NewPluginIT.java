package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The three commands of the guide, and an edit of a page and of a class that arrives. */
class NewPluginIT {

  private static final String RAPPORT = Distribution.FOLDER.resolve("rapport").toString();
  private static final Duration PATIENCE = Duration.ofMinutes(8);

  @Test
  void threeCommandsAndAnEdit() throws Exception {
    Distribution.prepare();
    Path folder = SharedRapport.newHome();
    Path project = folder.resolve("visits");
    try {
      run(
          folder,
          "new-plugin.log",
          RAPPORT,
          "new-plugin",
          "visits",
          "--with",
          "page,tab,user-settings,running-test,inside-test");
      run(project, "../verify.log", "mvn", "-B", "-ntp", "verify");
      assertThat(project.resolve("target/visits-1.0.0-SNAPSHOT.jar")).exists();
      assertThat(read(folder.resolve("verify.log")))
          .containsPattern("Tests run: 3, Failures: 0, Errors: 0, Skipped: 0.*VisitsRunningTest")
          .containsPattern("Tests run: 2, Failures: 0, Errors: 0, Skipped: 0.*VisitsInsideTest");
      developed(project);
    } finally {
      SharedRapport.delete(folder);
    }
  }

  private static void developed(Path project) throws Exception {
    int port = RunningRapport.freePort();
    Path log = project.resolveSibling("dev.log");
    Process dev = start(project, log, RAPPORT, "dev", "--port", "" + port);
    try {
      await(dev, log, "sign in as");
      String password =
          Files.readString(log).replaceAll("(?s).*sign in as \\S+ with (\\S+).*", "$1");
      assertThat(password).hasSizeGreaterThan(10);
      try (var browser = new Browser()) {
        String url = "http://127.0.0.1:" + port;
        Page page = browser.signedIn(url, "developer@example.com", password);
        page.navigate(url + "/plugins/visits/visits");
        assertThat(page.content()).contains("Who came by");
        edit(project, dev, log, "visits.xhtml", "<h2>", "<h2>Seen at once: ");
        edit(project, dev, log, "messages.properties", "visits.save=", "visits.save=Now ");
        page.reload();
        assertThat(page.locator("h2").allTextContents().toString()).contains("Seen at once: Now ");
        edit(
            project,
            dev,
            log,
            "VisitsPage.java",
            "\"/plugins/visits/visits?",
            "\"/plugins/visits/visits?now&");
        page.reload();
        assertThat(page.locator("h2").allTextContents().toString()).contains("Seen at once: Now ");
      }
    } finally {
      dev.destroy();
      assertThat(dev.waitFor(60, TimeUnit.SECONDS)).as("stopped in time").isTrue();
    }
  }

  /** Changes a file once and waits until it is said to be there. */
  private static void edit(Path project, Process dev, Path log, String name, String from, String to)
      throws Exception {
    Path file;
    try (var files = Files.walk(project.resolve("src"))) {
      file = files.filter(one -> one.endsWith(name)).findFirst().orElseThrow();
    }
    String text = Files.readString(file);
    assertThat(text).contains(from);
    Files.writeString(file, text.replace(from, to));
    await(dev, log, name + ": ");
  }

  private static void run(Path folder, String log, String... command) throws Exception {
    Path said = folder.resolve(log).normalize();
    Process process = start(folder, said, command);
    assertThat(process.waitFor(PATIENCE.toMinutes(), TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(() -> read(said)).isZero();
  }

  private static Process start(Path folder, Path log, String... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(List.of(command))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile());
    return builder.start();
  }

  private static void await(Process process, Path log, String words) throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!Files.readString(log).contains(words)) {
      assertThat(process.isAlive()).as(() -> read(log)).isTrue();
      assertThat(Instant.now()).as(() -> read(log)).isBefore(deadline);
      RunningRapport.pause();
    }
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
