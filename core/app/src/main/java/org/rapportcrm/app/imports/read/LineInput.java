package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.io.Reader;

/**
 * Characters of a file with the number of the line; every line end is a {@code \n}. Remembers the
 * row that is being read, so that all but its first line can be given back.
 */
final class LineInput {

  /** Answered instead of a character when a row is damaged. */
  static final int BROKEN = -2;

  private static final int END = -1;
  private static final int NONE = -3;

  private final Reader reader;
  private final char[] buffer = new char[1 << 15];
  private int position;
  private int length;

  private String returned = "";
  private int returnedAt;
  private int peeked = NONE;

  private final StringBuilder row = new StringBuilder();
  private int firstLineEnd;
  private boolean skipLineFeed;
  private long line = 1;

  LineInput(Reader reader) {
    this.reader = reader;
  }

  /** Forgets what was read; a new row starts here. */
  void startRow() {
    row.setLength(0);
    firstLineEnd = -1;
  }

  /** The number of the line that the next character stands on. */
  long line() {
    return line;
  }

  boolean hasLeftFirstLine() {
    return firstLineEnd >= 0;
  }

  int peek() throws IOException {
    if (peeked == NONE) {
      peeked = fetch();
    }
    return peeked;
  }

  int read() throws IOException {
    int c = peek();
    peeked = NONE;
    if (c == END) {
      return c;
    }
    if (row.length() <= 2 * CsvRows.MAX_CELL) {
      row.append((char) c);
    }
    if (c == '\n') {
      line++;
      if (firstLineEnd < 0) {
        firstLineEnd = row.length();
      }
    }
    return c;
  }

  /** Answers the first line of the row, without its end; what follows is read again. */
  String giveBackAllButFirstLine() throws IOException {
    while (firstLineEnd < 0 && read() != END) {
      // the rest of the first line belongs to the damaged row
    }
    int end = firstLineEnd < 0 ? row.length() : firstLineEnd;
    String rest = row.substring(end);
    line -= rest.chars().filter(c -> c == '\n').count();
    String ahead = peeked < 0 ? "" : String.valueOf((char) peeked);
    peeked = NONE;
    returned = rest + ahead + returned.substring(returnedAt);
    returnedAt = 0;
    String first = row.substring(0, end);
    return first.endsWith("\n") ? first.substring(0, first.length() - 1) : first;
  }

  private int fetch() throws IOException {
    if (returnedAt < returned.length()) {
      return returned.charAt(returnedAt++);
    }
    int c = fill();
    if (skipLineFeed && c == '\n') {
      c = fill();
    }
    skipLineFeed = c == '\r';
    return c == '\r' ? '\n' : c;
  }

  private int fill() throws IOException {
    if (position == length) {
      length = reader.read(buffer, 0, buffer.length);
      position = 0;
      if (length <= 0) {
        length = 0;
        return END;
      }
    }
    return buffer[position++];
  }

  void close() throws IOException {
    reader.close();
  }
}
