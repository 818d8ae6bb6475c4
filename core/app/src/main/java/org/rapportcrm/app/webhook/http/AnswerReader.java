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

  /** What was read. */
  record Read(int status, String body) {}

  static Read read(InputStream raw) throws IOException {
    InputStream in = new BufferedInputStream(raw, 4_096);
    int status = status(line(in));
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
      chunked |= line.startsWith("transfer-encoding:") && line.contains("chunked");
      if (line.matches("content-length: *\\d{1,15} *")) {
        length = Long.parseLong(line.substring("content-length:".length()).strip());
      }
    }
    boolean empty = status == 204 || status == 304;
    return new Read(status, empty ? "" : body(in, chunked, length));
  }

  private static int status(String line) throws IOException {
    if (!line.matches("HTTP/1\\.[01] \\d{3}( .*)?")) {
      throw new IOException("the answer is not HTTP/1.1");
    }
    return Integer.parseInt(line.substring(9, 12));
  }

  /** The status decides; a body that breaks off, or never ends, is kept as far as it came. */
  private static String body(InputStream in, boolean chunked, long length) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    try {
      if (chunked) {
        for (int size = chunk(in); size > 0 && kept.size() < KEPT; size = chunk(in)) {
          copy(in, kept, size);
          line(in);
        }
      } else {
        copy(in, kept, length);
      }
    } catch (IOException e) {
      // what came is shown
    }
    return kept.toString(StandardCharsets.UTF_8).replace("\0", "\ufffd");
  }

  private static int chunk(InputStream in) throws IOException {
    String size = line(in).split(";")[0].strip();
    if (!size.matches("[0-9a-fA-F]{1,7}")) {
      throw new IOException("a part of the answer has no length");
    }
    return Integer.parseInt(size, 16);
  }

  private static void copy(InputStream in, ByteArrayOutputStream kept, long length)
      throws IOException {
    byte[] buffer = new byte[512];
    long left = Math.min(length, KEPT - kept.size());
    while (left > 0) {
      int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (count < 0) {
        return;
      }
      kept.write(buffer, 0, count);
      left -= count;
    }
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
