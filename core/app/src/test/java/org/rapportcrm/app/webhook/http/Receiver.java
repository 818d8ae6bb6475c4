package org.rapportcrm.app.webhook.http;

import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Takes messages on the loopback address and answers each as the test wants, faults included. */
public final class Receiver implements AutoCloseable {

  /**
   * A message that came.
   *
   * @param headers by their names in small letters
   */
  public record Got(Map<String, String> headers, String body) {
    /** The header {@code webhook-id}. */
    public String id() {
      return headers.get("webhook-id");
    }
  }

  /** Writes an answer, or none. */
  @FunctionalInterface
  public interface Answering {
    /** Writes. */
    void write(OutputStream out) throws IOException, InterruptedException;
  }

  private final ServerSocket server;
  private final List<Got> got = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final boolean keeping;
  private volatile Function<Got, Answering> answer;

  private Receiver(Function<Got, Answering> answer, boolean keeping) {
    this.answer = answer;
    this.keeping = keeping;
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread thread = new Thread(this::accept, "receiver");
    thread.setDaemon(true);
    thread.start();
  }

  /** Answers every message so. */
  public static Receiver answering(Answering answer) {
    return new Receiver(message -> answer, false);
  }

  /** Answers every message so, and waits for the next on the same connection. */
  public static Receiver keeping(Answering answer) {
    return new Receiver(message -> answer, true);
  }

  /** Answers each message as it deserves. */
  public static Receiver of(Function<Got, Answering> answer) {
    return new Receiver(answer, false);
  }

  /** An ordinary answer. */
  public static Answering status(int status) {
    return raw("HTTP/1.1 " + status + " x\r\nContent-Length: 2\r\n\r\nok");
  }

  /** These bytes, and the end. */
  public static Answering raw(String text) {
    return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** From now on answers so. */
  public void answer(Answering next) {
    answer = message -> next;
  }

  /** Where to send to. */
  public String url() {
    return "http://127.0.0.1:" + server.getLocalPort() + "/hook?x=1";
  }

  /** What came, in order. */
  public List<Got> got() {
    return got;
  }

  /** How often somebody connected. */
  public int connections() {
    return connections.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread thread = new Thread(() -> serve(socket), "receiver");
        thread.setDaemon(true);
        thread.start();
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      do {
        serve(in, socket.getOutputStream());
      } while (keeping);
    } catch (IOException e) {
      // the sender hung up, as some tests want
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("", in.readLine());
    for (String line = in.readLine(); !"".equals(line); line = in.readLine()) {
      if (line == null) {
        throw new EOFException();
      }
      int colon = line.indexOf(':');
      headers.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 2));
    }
    char[] body = new char[Integer.parseInt(headers.get("content-length"))];
    for (int read = 0; read < body.length; ) {
      read += in.read(body, read, body.length - read);
    }
    byte[] bytes = new String(body).getBytes(StandardCharsets.ISO_8859_1);
    Got message = new Got(headers, new String(bytes, StandardCharsets.UTF_8));
    got.add(message);
    answer.apply(message).write(out);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
