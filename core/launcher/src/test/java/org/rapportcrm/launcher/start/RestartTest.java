package org.rapportcrm.launcher.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class RestartTest {
  private static final int LIVES = 3;
  private static final int LIFE_MILLIS = 2_000;
  private static final int VISITORS = 8;
  private static final int FILES = 500;

  /** Less than a life: the next restart lets go of whoever this one held. */
  private static final int PATIENCE_MILLIS = 1_200;

  /**
   * Lets everybody in, each until the next one comes, and begins anew some times; its file counts
   * how often. It has as many files open as a program that runs.
   */
  static final class Door {
    private static final List<InputStream> OPEN = new ArrayList<>();

    public static void main(String[] args) throws Exception {
      Path lives = Path.of(args[1]);
      Files.writeString(lives, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      for (int i = 0; i < FILES; i++) {
        OPEN.add(Files.newInputStream(lives));
      }
      InetAddress here = InetAddress.getLoopbackAddress();
      ServerSocket door = new ServerSocket(Integer.parseInt(args[0]), 50, here);
      Thread porter = new Thread(() -> letIn(door));
      porter.setDaemon(true);
      porter.start();
      Thread.sleep(LIFE_MILLIS);
      if (Files.size(lives) < LIVES) {
        Restart.now(System.out);
      }
    }

    private static void letIn(ServerSocket door) {
      Socket last = new Socket();
      while (true) {
        try {
          Socket next = door.accept();
          last.close();
          last = next;
        } catch (IOException e) {
          Thread.onSpinWait();
        }
      }
    }
  }

  @Test
  void nobodyWhoCameDuringARestartIsHeldForEver(@TempDir Path folder) throws Exception {
    Path lives = folder.resolve("lives");
    int port = freePort();
    Process door =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx32m",
                "-cp",
                System.getProperty("java.class.path"),
                Door.class.getName(),
                String.valueOf(port),
                lives.toString())
            .redirectErrorStream(true)
            .start();
    List<Thread> visitors = new ArrayList<>();
    List<String> held = new ArrayList<>();
    for (int i = 0; i < VISITORS; i++) {
      visitors.add(new Thread(() -> visit(door, port, held)));
    }
    visitors.forEach(Thread::start);
    String said = new String(door.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(door.waitFor(1, TimeUnit.MINUTES)).isTrue();
    for (Thread visitor : visitors) {
      visitor.join();
    }
    assertThat(lives).as(said).hasContent("x".repeat(LIVES));
    assertThat(held).as("connections that nobody serves and nobody closes").isEmpty();
  }

  /** Comes in and waits for the end, again and again. */
  private static void visit(Process door, int port, List<String> held) {
    while (door.isAlive()) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getInputStream().read();
      } catch (SocketTimeoutException e) {
        synchronized (held) {
          held.add(e.toString());
        }
      } catch (IOException e) {
        Thread.onSpinWait();
      }
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
