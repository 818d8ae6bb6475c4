package org.rapportcrm.testkit.running;

import jakarta.json.Json;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.RunningRapport;
import org.rapportcrm.launcher.local.ServerProcess;
import org.rapportcrm.testkit.MailSink;

/**
 * The running program, with the plugin of this project active in it. Tests share it: each brings
 * records of its own and expects nothing of the others.
 */
public final class Rapport implements ExtensionContext.Store.CloseableResource {

  /** Who signs in: the administrator. */
  public static final String ADMIN = "admin@example.com";

  /** With which password. */
  public static final String PASSWORD = "a long walk in autumn";

  private final Path home;
  private final String url;
  private final MailSink mail;
  private final ServerProcess process;
  private final RunningClock clock;
  private Rest admin;
  private Browser browser;

  private Rapport(Path home, String url, MailSink mail, ServerProcess process) {
    this.home = home;
    this.url = url;
    this.mail = mail;
    this.process = process;
    this.clock = new RunningClock(home.resolve("run/clock.txt"));
  }

  static Rapport start(Dist dist) {
    Path folder = Path.of("target").toAbsolutePath();
    try {
      ProjectJar plugin = ProjectJar.ofThisProject();
      Path home = Files.createTempDirectory(Files.createDirectories(folder), "running-");
      plugin.write(home.resolve("plugins"));
      MailSink mail = MailSink.start();
      int port = freePort();
      Path log = home.resolve("start.log");
      try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
        ServerProcess process =
            ServerProcess.start(dist, home, port, List.of(), settings(mail), out);
        Rapport rapport = new Rapport(home, "http://127.0.0.1:" + port, mail, process);
        rapport.activate(plugin.id(), log);
        return rapport;
      } catch (Refusal refusal) {
        throw new IllegalStateException(Files.readString(log), refusal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return url;
  }

  /** REST as its administrator, with a token that may do everything. */
  public synchronized Rest rest() {
    if (admin == null) {
      admin = rest(ADMIN, "admin");
    }
    return admin;
  }

  /**
   * REST as a user, with a new token.
   *
   * @param scope {@code read}, {@code write} or {@code admin}
   */
  public Rest rest(String email, String scope) {
    String token =
        local()
            .post(
                "/api/v1/local/tokens",
                Json.createObjectBuilder().add("user", email).add("scope", scope).build())
            .getString("token");
    return new Rest(url, token);
  }

  /** REST of somebody who says nothing of who asks. */
  public Rest stranger() {
    return new Rest(url, null);
  }

  /**
   * Chromium; needs {@code com.microsoft.playwright:playwright} among the dependencies of the
   * tests.
   */
  public synchronized Browser browser() {
    if (browser == null) {
      browser = new Browser();
    }
    return browser;
  }

  /** What it sends goes here. */
  public MailSink mail() {
    return mail;
  }

  /** Its clock. */
  public RunningClock clock() {
    return clock;
  }

  /** The folder of its data. */
  public Path home() {
    return home;
  }

  @Override
  public void close() throws IOException {
    if (browser != null) {
      browser.close();
    }
    process.close();
    mail.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }

  private void activate(String plugin, Path log) throws IOException {
    try {
      local().post("/api/v1/plugins/" + plugin + "/activate", null);
    } catch (Refusal refusal) {
      process.close();
      throw new IllegalStateException(
          plugin + ": " + refusal.getMessage() + "\n" + Files.readString(log), refusal);
    }
  }

  private RunningRapport local() {
    return RunningRapport.of(Home.existing(home));
  }

  private static Map<String, String> settings(MailSink mail) {
    String options = System.getenv().getOrDefault("RAPPORT_JAVA_OPTIONS", "");
    return Map.of(
        "RAPPORT_ADMIN_EMAIL",
        ADMIN,
        "RAPPORT_ADMIN_PASSWORD",
        PASSWORD,
        "RAPPORT_SMTP_URL",
        mail.url(),
        "RAPPORT_JAVA_OPTIONS",
        (options + " -Drapport.clock=moved").strip());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
