package org.rapportcrm.app.security;

import java.io.IOException;
import java.io.Writer;

/**
 * Hands letters of two chars on as one: the server encodes what it is handed piece by piece, and of
 * a letter whose halves come in two pieces it makes two question marks.
 */
final class WholeLetters extends Writer {

  private final Writer out;
  private char half;

  WholeLetters(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] chars, int from, int count) throws IOException {
    int at = from;
    int end = from + count;
    if (half != 0 && at < end) {
      out.write(new char[] {half, chars[at++]}, 0, 2);
      half = 0;
    }
    if (at < end && Character.isHighSurrogate(chars[end - 1])) {
      half = chars[--end];
    }
    if (at < end) {
      out.write(chars, at, end - at);
    }
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    if (half != 0) {
      out.write(half);
      half = 0;
    }
    out.close();
  }
}
