package org.rapportcrm.launcher.local;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.rapportcrm.launcher.Dist;
import org.rapportcrm.launcher.Refusal;

/**
 * Rapport as a process of its own, for whoever develops or tests a plugin: on H2 in its home,
 * whatever database the environment names.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String RUNNING = "Rapport is running at";

  private final Process process;
  private final CountDownLatch settled = new CountDownLatch(1);
  private volatile boolean runs;

  private ServerProcess(Process process) {
    this.process = process;
  }

  /**
   * Starts it and waits for the first page.
   *
   * @param arguments what follows {@code rapport start}, such as {@code --demo}
   * @param settings settings from the environment, over those of this process
   * @param out gets what it says
   * @throws Refusal when it does not start; it said why
   */
  public static ServerProcess start(
      Dist dist,
      Path home,
      int port,
      List<String> arguments,
      Map<String, String> settings,
      PrintStream out) {
    List<String> words = new ArrayList<>();
    words.add(dist.root().resolve("rapport").toString());
    words.addAll(List.of("start", "--port", String.valueOf(port), "--home", home.toString()));
    words.addAll(arguments);
    ProcessBuilder command = new ProcessBuilder(words);
    command.environment().keySet().removeIf(name -> name.startsWith("RAPPORT_DATABASE_"));
    command.environment().remove("RAPPORT_SAFE_MODE");
    // Making the class archive takes longer than it saves somebody who wants to see a change.
    command.environment().putIfAbsent("RAPPORT_CLASS_ARCHIVE", "ready");
    command.environment().putAll(settings);
    try {
      ServerProcess server = new ServerProcess(command.redirectErrorStream(true).start());
      Thread reader = new Thread(() -> server.show(out), "rapport-says");
      reader.setDaemon(true);
      reader.start();
      server.settled.await();
      if (!server.runs) {
        throw new Refusal("Rapport did not start; what it said stands above.");
      }
      return server;
    } catch (IOException e) {
      throw new Refusal("Rapport does not start (" + e.getMessage() + ").", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("Interrupted while Rapport started.", e);
    }
  }

  /** Whether it has not ended. */
  public boolean isAlive() {
    return process.isAlive();
  }

  private void show(PrintStream out) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        out.println("  " + line);
        if (line.contains(RUNNING)) {
          runs = true;
          settled.countDown();
        }
      }
    } catch (IOException e) {
      out.println("  (" + e.getMessage() + ")");
    } finally {
      settled.countDown();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
