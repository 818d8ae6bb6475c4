import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;

/**
 * Asks a server as often as it answers, and takes little of its processors: one kept connection and
 * one thread for each client, requests made beforehand, answers read but not understood.
 *
 * <pre>java Load.java PORT CLIENTS SECONDS FILE STATUS [PID ...]</pre>
 *
 * FILE has a path on each line; each client goes through them from a place of its own. Lines that
 * begin with a word and a colon are headers of every request. An answer with another status than
 * STATUS ends the measurement. Of each process and its children it prints the processor time of one
 * request.
 */
public final class Load {

  private final List<byte[]> requests = new ArrayList<>();
  private final int port;
  private final int status;
  private final AtomicBoolean over = new AtomicBoolean();
  private volatile String failure;

  private Load(int port, int status, Path file) throws IOException {
    this.port = port;
    this.status = status;
    List<String> lines = Files.readAllLines(file);
    String headers =
        String.join("\r\n", lines.stream().filter(line -> line.matches("[\\w-]+: .*")).toList());
    for (String line : lines) {
      if (line.startsWith("/")) {
        String request = "GET " + line + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\n" + headers;
        requests.add((request + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    int port = Integer.parseInt(arguments[0]);
    int clients = Integer.parseInt(arguments[1]);
    int seconds = Integer.parseInt(arguments[2]);
    Load load = new Load(port, Integer.parseInt(arguments[4]), Path.of(arguments[3]));
    long[] pids =
        LongStream.concat(
                Arrays.stream(arguments).skip(5).mapToLong(Long::parseLong),
                LongStream.of(ProcessHandle.current().pid()))
            .toArray();
    double[] before = Arrays.stream(pids).mapToDouble(Load::processorSeconds).toArray();
    List<Long> times = load.run(clients, seconds);
    if (load.failure != null) {
      System.err.println(load.failure);
      System.exit(1);
    }
    times.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%.0f requests/s, median %.1f ms, 95 of 100 within %.1f ms; CPU each:",
        (double) times.size() / seconds,
        times.get(times.size() / 2) / 1e6,
        times.get(times.size() * 95 / 100) / 1e6);
    for (int i = 0; i < pids.length; i++) {
      double each = 1000 * (processorSeconds(pids[i]) - before[i]) / times.size();
      System.out.printf(
          Locale.ROOT, " %.2f ms %s", each, i < pids.length - 1 ? "process " + pids[i] : "client%n");
    }
  }

  /** Nanoseconds of every request. */
  private List<Long> run(int clients, int seconds) throws InterruptedException {
    List<Long> all = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      Thread thread =
          new Thread(
              () -> {
                List<Long> own = new ArrayList<>();
                try {
                  one(own);
                } catch (IOException | RuntimeException e) {
                  failure = e.toString();
                  over.set(true);
                }
                synchronized (all) {
                  all.addAll(own);
                }
              });
      threads.add(thread);
      thread.start();
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    while (!over.get() && System.nanoTime() < end) {
      Thread.sleep(10);
    }
    over.set(true);
    for (Thread thread : threads) {
      thread.join();
    }
    return all;
  }

  private void one(List<Long> times) throws IOException {
    int next = ThreadLocalRandom.current().nextInt(requests.size());
    while (!over.get()) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        socket.setTcpNoDelay(true);
        OutputStream out = socket.getOutputStream();
        InputStream in = new BufferedInputStream(socket.getInputStream(), 65_536);
        for (boolean kept = true; kept && !over.get(); next = (next + 1) % requests.size()) {
          long start = System.nanoTime();
          out.write(requests.get(next));
          kept = answer(in);
          times.add(System.nanoTime() - start);
        }
      }
    }
  }

  /** Reads an answer; tells whether the server keeps the connection open. */
  private boolean answer(InputStream in) throws IOException {
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
        in.skipNBytes(size + 2);
      }
      line(in);
    } else {
      in.skipNBytes(length);
    }
    if (!first.startsWith("HTTP/1.1 " + status)) {
      throw new IOException("The server answered " + first);
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

  private static double processorSeconds(long pid) {
    return ProcessHandle.of(pid).stream()
        .flatMap(root -> java.util.stream.Stream.concat(java.util.stream.Stream.of(root), root.descendants()))
        .mapToDouble(process -> process.info().totalCpuDuration().map(d -> d.toNanos() / 1e9).orElse(0.0))
        .sum();
  }
}
