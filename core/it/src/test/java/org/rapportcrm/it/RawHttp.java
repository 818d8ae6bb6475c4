package org.rapportcrm.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Requests as no browser or library sends them: what is given goes out letter by letter. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 60_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /** What came back; of several headers of one name the first counts. */
  record Answer(int status, String head, String body) {

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip())
          .findFirst();
    }
  }

  /** Gets a target, such as {@code /a/../b}, as a stranger. */
  Answer get(String target, String... headers) {
    return send("GET", target, "127.0.0.1:" + port, "", headers);
  }

  /**
   * Sends a request.
   *
   * @param headers lines of the head, without their ends
   */
  Answer send(String method, String target, String host, String body, String... headers) {
    StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
    request.append("Host: ").append(host).append("\r\nConnection: close\r\n");
    for (String header : headers) {
      request.append(header).append("\r\n");
    }
    byte[] sent = body.getBytes(StandardCharsets.UTF_8);
    request.append("Content-Length: ").append(sent.length).append("\r\n\r\n");
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(request.toString().getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(sent);
      return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  private static Answer answer(String all) {
    int end = all.indexOf("\r\n\r\n");
    String head = end < 0 ? all : all.substring(0, end);
    return new Answer(
        Integer.parseInt(head.split(" ", 3)[1]), head, end < 0 ? "" : all.substring(end + 4));
  }
}
