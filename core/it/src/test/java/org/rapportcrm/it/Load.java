package org.rapportcrm.it;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Asks a server as often as it answers, and takes little of its processors: one kept connection and
 * one thread for each client, requests made beforehand, answers read but not understood. Each
 * client goes through the paths from a place of its own.
 */
final class Load {

  private final int port;
  private final int status;
  private final List<byte[]> requests;
  private final AtomicBoolean over = new AtomicBoolean();
  private final CountDownLatch failed = new CountDownLatch(1);
  private volatile String failure;

  /** How long each request took, in nanoseconds, the shortest first. */
  record Times(List<Long> each, double seconds) {

    double perSecond() {
      return each.size() / seconds;
    }

    double millis(double part) {
      return each.get((int) (each.size() * part)) / 1e6;
    }
  }

  private Load(int port, int status, List<byte[]> requests) {
    this.port = port;
    this.status = status;
    this.requests = requests;
  }

  /**
   * Asks.
   *
   * @param header a header of every request, such as {@code Authorization: …}
   * @param status what every answer must have
   */
  static Times run(
      int port, String header, List<String> paths, int status, int clients, int seconds) {
    List<byte[]> requests = new ArrayList<>();
    for (String path : paths) {
      String request =
          "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + header + "\r\n\r\n";
      requests.add(request.getBytes(StandardCharsets.ISO_8859_1));
    }
    try {
      return new Load(port, status, requests).run(clients, seconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Times run(int clients, int seconds) throws InterruptedException {
    List<Long> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      threads.add(
          new Thread(
              () -> {
                List<Long> own = client();
                synchronized (all) {
                  all.addAll(own);
                }
              }));
    }
    long start = System.nanoTime();
    threads.forEach(Thread::start);
    failed.await(seconds, TimeUnit.SECONDS);
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    all.sort(null);
    return new Times(all, (System.nanoTime() - start) / 1e9);
  }

  private List<Long> client() {
    List<Long> times = new ArrayList<>();
    int next = ThreadLocalRandom.current().nextInt(requests.size());
    while (!over.get()) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
        for (boolean kept = true; kept && !over.get(); next = (next + 1) % requests.size()) {
          long start = System.nanoTime();
          out.write(requests.get(next));
          kept = answer(in, requests.get(next));
          times.add(System.nanoTime() - start);
        }
      } catch (IOException e) {
        failure = e.toString();
        over.set(true);
        failed.countDown();
      }
    }
    return times;
  }

  /** Reads an answer; tells whether the server keeps the connection open. */
  private boolean answer(InputStream in, byte[] request) throws IOException {
    String first = line(in);
    long length = 0;
    boolean chunked = false;
    boolean kept = true;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Long.parseLong(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
      kept &= !lower.equals("connection: close");
    }
    if (chunked) {
      for (int size = size(in); size > 0; size = size(in)) {
        in.skipNBytes(size + 2L);
      }
      line(in);
    } else {
      in.skipNBytes(length);
    }
    if (!first.startsWith("HTTP/1.1 " + status)) {
      throw new IOException(
          "The server answered "
              + first
              + " to "
              + new String(request, StandardCharsets.ISO_8859_1));
    }
    return kept;
  }

  private static int size(InputStream in) throws IOException {
    return Integer.parseInt(line(in).strip(), 16);
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("The server hung up");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
