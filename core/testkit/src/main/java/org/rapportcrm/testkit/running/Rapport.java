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
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;
import org.rapportcrm.launcher.dev.Arrival;
import org.rapportcrm.launcher.home.Home;
import org.rapportcrm.launcher.local.RunningRapport;
import org.rapportcrm.launcher.local.ServerProcess;
import org.rapportcrm.launcher.manifest.PluginJar;
import org.rapportcrm.testkit.MailSink;

/**
 * The running program, with the plugin of this project active in it. Tests share it: each brings
 * records of its own and expects nothing of the others.
 */
public final class Rapport {

  /** Who signs in: the administrator. */
  public static final String ADMIN = "admin@example.com";

  /** With which password. */
  public static final String PASSWORD = "a long walk in autumn";

  private final Path home;
  private final int port;
  private final MailSink mail;
  private final ServerProcess process;
  private final RunningClock clock;
  private Rest admin;
  private Browser browser;

  private Rapport(Path home, int port, MailSink mail, ServerProcess process) {
    this.home = home;
    this.port = port;
    this.mail = mail;
    this.process = process;
    this.clock = new RunningClock(home.resolve("run/clock.txt"));
  }

  /**
   * Starts the installed Rapport.
   *
   * @param jar of a plugin, which is active then
   * @param unchecked whether the checks of jars are left out, as for one that has tests in it
   */
  static Rapport start(Path jar, boolean unchecked) {
    Dist dist =
        Installation.find().orElseThrow(() -> new IllegalStateException(Installation.MISSING));
    try {
      String plugin = PluginJar.read(jar).id();
      Path home = Files.createTempDirectory(SharedRapport.target(), "running-");
      Path plugins = Files.createDirectories(home.resolve("plugins"));
      Files.copy(jar, plugins.resolve(plugin + ".jar"));
      MailSink mail = MailSink.start();
      int port = freePort();
      Path log = home.resolve("start.log");
      try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
        ServerProcess process =
            ServerProcess.start(
                dist, home, port, List.of(), settings(mail, unchecked ? plugin : ""), out);
        Rapport rapport = new Rapport(home, port, mail, process);
        rapport.activate(plugin, log);
        return rapport;
      } catch (Refusal refusal) {
        throw new IllegalStateException(Files.readString(log), refusal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes another jar of the plugin in, as an admin would. */
  void bring(Path jar) {
    new Arrival(home).bring(jar, PluginJar.read(jar).id());
  }

  /** On which port of this machine it answers. */
  int port() {
    return port;
  }

  /** Where it answers, without a slash at the end. */
  public String url() {
    return "http://127.0.0.1:" + port;
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
    return new Rest(url(), token);
  }

  /** REST of somebody who says nothing of who asks. */
  public Rest stranger() {
    return new Rest(url(), null);
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

  void close() {
    if (browser != null) {
      browser.close();
    }
    process.close();
    mail.close();
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
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

  /** A test runs so much once that compiling it well costs more than it brings. */
  private static Map<String, String> settings(MailSink mail, String unchecked) {
    String options = System.getenv().getOrDefault("RAPPORT_JAVA_OPTIONS", "");
    return Map.of(
        "RAPPORT_ADMIN_EMAIL",
        ADMIN,
        "RAPPORT_ADMIN_PASSWORD",
        PASSWORD,
        "RAPPORT_SMTP_URL",
        mail.url(),
        "RAPPORT_JAVA_OPTIONS",
        (options
                + " -XX:TieredStopAtLevel=1 -Drapport.clock=moved -Drapport.unchecked="
                + unchecked)
            .strip());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
