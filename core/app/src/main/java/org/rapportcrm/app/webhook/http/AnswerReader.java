package org.rapportcrm.app.webhook.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Reads as much of an answer in HTTP/1 as is kept: the status, and how its body begins. */
final class AnswerReader {

  /** So much of a body is kept. */
  static final int KEPT = 2_048;

  private static final int LONGEST_LINE = 8_192;
  private static final int MOST_LINES = 200;

  private AnswerReader() {}

  /**
   * What was read.
   *
   * @param isOpen whether all of it was read and the receiver keeps the connection
   */
  record Read(int status, String body, boolean isOpen) {}

  static Read read(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 4_096);
    String first = line(in);
    int status = status(first);
    boolean keeps = first.startsWith("HTTP/1.1");
    boolean chunked = false;
    long length = Long.MAX_VALUE;
    for (int i = 0; ; i++) {
      String line = line(in).toLowerCase(Locale.ROOT);
      if (line.isEmpty()) {
        break;
      }
      if (i > MOST_LINES) {
        throw new IOException("the answer has too many headers");
      }
      keeps &= !(line.startsWith("connection:") && line.contains("close"));
      chunked |= line.startsWith("transfer-encoding:") && line.contains("chunked");
      if (line.matches("content-length: *\\d{1,15} *")) {
        length = Long.parseLong(line.substring("content-length:".length()).strip());
      }
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    boolean empty = status == 204 || status == 304;
    boolean whole = empty || body(in, chunked, length, body);
    String text = body.toString(StandardCharsets.UTF_8).replace("\0", "\ufffd");
    return new Read(status, text, keeps && whole && in.available() == 0);
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new IOException("the answer is not HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  /**
   * The status decides; a body that breaks off, or never ends, is kept as far as it came. Answers
   * whether that is all of it.
   */
  private static boolean body(
      InputStream in, boolean chunked, long length, ByteArrayOutputStream kept) {
    try {
      return chunked ? chunks(in, kept) : copy(in, kept, length);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean chunks(InputStream in, ByteArrayOutputStream kept) throws IOException {
    for (int size = chunk(in); size > 0; size = chunk(in)) {
      if (!copy(in, kept, size)) {
        return false;
      }
      line(in);
    }
    return line(in).isEmpty();
  }

  private static int chunk(InputStream in) throws IOException {
    String size = line(in).split(";")[0].strip();
    if (!size.matches("[0-9a-fA-F]{1,7}")) {
      throw new IOException("a part of the answer has no length");
    }
    return Integer.parseInt(size, 16);
  }

  private static boolean copy(InputStream in, ByteArrayOutputStream kept, long length)
      throws IOException {
    byte[] buffer = new byte[512];
    long left = Math.min(length, KEPT - kept.size());
    boolean fits = left == length;
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        return false;
      }
      kept.write(buffer, 0, count);
      left -= count;
    }
    return fits;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new IOException("the answer breaks off");
      }
      if (line.length() >= LONGEST_LINE) {
        throw new IOException("a line of the answer is too long");
      }
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }
}
