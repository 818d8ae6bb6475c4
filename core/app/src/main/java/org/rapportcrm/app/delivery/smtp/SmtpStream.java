package org.rapportcrm.app.delivery.smtp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.app.delivery.smtp.SmtpListener.Step;

/** Commands out and answers in, over a socket that is connected. */
final class SmtpStream {

  private static final int MAX_LINE = 4096;
  private static final int MAX_LINES = 100;

  private final InputStream in;
  private final OutputStream out;
  private final SmtpListener listener;
  private List<String> hidden = List.of();

  SmtpStream(Socket socket, SmtpListener listener) throws IOException {
    this.listener = listener;
    in = new BufferedInputStream(socket.getInputStream(), 4096);
    out = socket.getOutputStream();
  }

  /** Whether something lies there that no command asked for. */
  boolean hasSpokenUnasked() throws IOException {
    return in.available() > 0;
  }

  /** What listeners never hear from now on; empty ones do not count. */
  void hide(String... secrets) {
    hidden = Arrays.stream(secrets).filter(secret -> !secret.isEmpty()).toList();
  }

  /** A text without what is hidden. */
  String veiled(String text) {
    String veiled = text;
    for (String secret : hidden) {
      veiled = veiled.replace(secret, "•••");
    }
    return veiled;
  }

  /** Sends a command and waits for its answer. */
  SmtpReply ask(String command) throws IOException {
    write(command);
    return read();
  }

  /** Sends commands without waiting; line ends stand between them, not behind the last. */
  void write(String commands) throws IOException {
    commands.lines().forEach(line -> listener.line(Step.SENT, veiled(line)));
    write((commands + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Sends bytes as they are. */
  void write(byte[] bytes) throws IOException {
    out.write(bytes);
    out.flush();
  }

  /**
   * The next answer.
   *
   * @throws IOException when the server hung up, kept silent too long or speaks something else
   */
  SmtpReply read() throws IOException {
    List<String> lines = new ArrayList<>(1);
    while (true) {
      String line = line();
      listener.line(Step.RECEIVED, veiled(line));
      boolean known =
          line.length() >= 3 && line.substring(0, 3).chars().allMatch(c -> c >= '0' && c <= '9');
      if (!known || lines.size() > MAX_LINES) {
        throw new IOException("not an SMTP answer: " + line);
      }
      lines.add(line.length() > 4 ? line.substring(4) : "");
      if (line.length() == 3 || line.charAt(3) != '-') {
        return SmtpReply.of(Integer.parseInt(line.substring(0, 3)), List.copyOf(lines));
      }
    }
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    while (true) {
      int c = in.read();
      if (c < 0) {
        throw new IOException("the server hung up");
      }
      if (c == '\n') {
        return line.toString().stripTrailing();
      }
      if (line.length() >= MAX_LINE) {
        throw new IOException("an answer without an end");
      }
      line.append((char) c);
    }
  }
}
