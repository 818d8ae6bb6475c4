package org.rapportcrm.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.rapportcrm.testkit.TestDatabase;

/**
 * The distribution in a process of its own, on a home and a port of its own. It outlives {@link
 * #kill()}, so that a test can start it again on the same home.
 */
public final class RunningRapport implements AutoCloseable {

  public static final String ADMIN = "admin@example.org";
  public static final String PASSWORD = "a long walk in autumn";

  private static final Duration PATIENCE = Duration.ofMinutes(4);

  private final Path home;
  private final int port;
  private final Map<String, String> environment = new LinkedHashMap<>();
  private List<String> options = List.of();
  private Process process;

  private RunningRapport(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  /** Starts on H2 in the home, with an administrator. */
  public static RunningRapport start(Path home) {
    return start(home, Map.of());
  }

  /** Starts with more settings from the environment. */
  public static RunningRapport start(Path home, Map<String, String> settings) {
    RunningRapport rapport = new RunningRapport(home, freePort());
    rapport.environment.put("RAPPORT_ADMIN_EMAIL", ADMIN);
    rapport.environment.put("RAPPORT_ADMIN_PASSWORD", PASSWORD);
    rapport.environment.put("RAPPORT_HOME", home.toString());
    rapport.environment.put("RAPPORT_JAVA_OPTIONS", Distribution.QUICKLY);
    rapport.environment.putAll(settings);
    Distribution.prepare();
    rapport.restart();
    return rapport;
  }

  /** Starts an empty home with the invented shop, as the first command of the README does. */
  static RunningRapport demo(Path home) {
    RunningRapport rapport = new RunningRapport(home, freePort());
    rapport.environment.put("RAPPORT_HOME", home.toString());
    rapport.environment.put("RAPPORT_JAVA_OPTIONS", Distribution.QUICKLY);
    rapport.options = List.of("--demo");
    Distribution.prepare();
    rapport.restart();
    return rapport;
  }

  /** Settings that put it on this database; H2 needs none, it lies in the home. */
  public static Map<String, String> on(TestDatabase database) {
    return database.kind() == TestDatabase.Kind.H2
        ? Map.of()
        : Map.of(
            "RAPPORT_DATABASE_URL", database.url().replaceAll("[?].*", ""),
            "RAPPORT_DATABASE_USER", "postgres",
            "RAPPORT_DATABASE_PASSWORD", "any, this server trusts its own machine");
  }

  /** The program that somebody else started on this home, at the port of {@code RAPPORT_PORT}. */
  public static RunningRapport at(Path home) {
    RunningRapport rapport =
        new RunningRapport(home, Integer.parseInt(System.getenv("RAPPORT_PORT")));
    rapport.environment.put("RAPPORT_HOME", home.toString());
    return rapport;
  }

  /** Starts what must not start; answers what it said when it ended by itself. */
  static String refused(Path home, Map<String, String> settings) {
    RunningRapport rapport = new RunningRapport(home, freePort());
    rapport.environment.put("RAPPORT_HOME", home.toString());
    rapport.environment.putAll(settings);
    try {
      ProcessBuilder command = rapport.command("start", "--port", String.valueOf(rapport.port));
      Process process = command.redirectErrorStream(true).start();
      Ran ran = ended(process);
      assertThat(ran.exit()).as(ran.printed()).isPositive();
      return ran.printed();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The status with which it answers a stranger, or 0 when it does not answer. */
  int status(String path) {
    try {
      return get(path).statusCode();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  /** What it answers a stranger. */
  String body(String path) {
    return get(path).body();
  }

  /** Waits until something has come about. */
  static void await(BooleanSupplier wanted) {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!wanted.getAsBoolean()) {
      assertThat(Instant.now()).as("came about in time").isBefore(deadline);
      pause();
    }
  }

  private HttpResponse<String> get(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(url() + path)).timeout(PATIENCE).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Starts again after a stop or a kill. */
  public void restart() {
    try {
      awaitFirstPage(begin(options.toArray(String[]::new)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Starts again and does not wait for the first page; answers where it says how far it is. */
  Path begin(String... options) {
    try {
      Path log = Files.createDirectories(home).resolve("start.log");
      List<String> start = new ArrayList<>(List.of("start", "--port", String.valueOf(port)));
      start.addAll(List.of(options));
      ProcessBuilder command = command(start.toArray(String[]::new)).redirectOutput(log.toFile());
      process = command.redirectErrorStream(true).start();
      return log;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs one of the commands against it; answers what it printed. */
  public String run(String... arguments) {
    try {
      Ran ran = ended(command(arguments).redirectErrorStream(true).start());
      assertThat(ran.exit()).as(String.join(" ", arguments) + ": " + ran.printed()).isZero();
      return ran.printed().strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a command printed and how it ended, with nothing running. */
  public record Ran(int exit, String printed) {}

  /** Runs a command that needs no running program. */
  public static Ran ran(String... arguments) {
    return ran(Map.of(), arguments);
  }

  /** The same with settings from the environment. */
  public static Ran ran(Map<String, String> settings, String... arguments) {
    try {
      ProcessBuilder builder = Distribution.command(arguments).redirectErrorStream(true);
      builder.environment().putAll(settings);
      return ended(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Waits for the end of a command, and ends one that hangs. */
  private static Ran ended(Process command) throws IOException, InterruptedException {
    CompletableFuture.delayedExecutor(PATIENCE.toSeconds(), TimeUnit.SECONDS)
        .execute(command::destroyForcibly);
    String printed = new String(command.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Ran(command.waitFor(), printed);
  }

  /** A client with a new token of the administrator. */
  public Api api(String scope) {
    return api(ADMIN, scope);
  }

  /** A client with a new token of this user. */
  public Api api(String user, String scope) {
    return new Api(url(), run("token", "--user", user, "--scope", scope));
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** What the server has taken of the processors so far. */
  public double processorSeconds() {
    return processorSeconds(process.toHandle());
  }

  /** What the server holds of the machine's memory now; 0 where the system does not say. */
  public long residentMegabytes() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      return 0;
    }
  }

  /** How many objects of a class are still held after a collection, by the JDK's own tool. */
  public long held(String className) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Ran ran =
          ended(
              new ProcessBuilder(jcmd, String.valueOf(process.pid()), "GC.class_histogram")
                  .redirectErrorStream(true)
                  .start());
      assertThat(ran.exit()).as(ran.printed()).isZero();
      return ran.printed()
          .lines()
          .map(line -> line.strip().split("\\s+"))
          .filter(words -> words.length > 3 && words[3].equals(className))
          .mapToLong(words -> Long.parseLong(words[1]))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What a process has taken of the processors so far. */
  public static double processorSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().map(time -> time.toNanos() / 1e9).orElse(0.0);
  }

  public Path home() {
    return home;
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
    await(process);
  }

  @Override
  public void close() {
    process.destroy();
    await(process);
  }

  private ProcessBuilder command(String... arguments) {
    ProcessBuilder builder = Distribution.command(arguments);
    builder.environment().putAll(environment);
    return builder;
  }

  private void awaitFirstPage(Path log) throws IOException {
    Instant deadline = Instant.now().plus(PATIENCE);
    while (!Files.readString(log).contains("Rapport is running at")) {
      assertThat(process.isAlive()).as(Files.readString(log)).isTrue();
      assertThat(Instant.now()).as("started in time").isBefore(deadline);
      pause();
    }
  }

  /** A short rest between two looks at something that another process does. */
  public static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(Process process) {
    try {
      assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS))
          .as("stopped in time")
          .isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
