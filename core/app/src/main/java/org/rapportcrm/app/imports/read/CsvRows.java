package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a delimited file by RFC 4180, with a difference that matters for an import: a damaged row
 * costs that row alone. When a quotation mark turns out never to be closed, or to be closed in the
 * middle of a word, the row's first line is given back as damaged and reading goes on with the next
 * line; a library that stops at the first damage, or swallows the rest of the file into one cell,
 * would lose good rows.
 */
public final class CsvRows implements RowSource {

  /** The longest cell, in characters. */
  public static final int MAX_CELL = 1_000_000;

  /** The most columns. */
  public static final int MAX_COLUMNS = 500;

  static final String UNBALANCED = "imports.reason.quotes";
  static final String TOO_LONG = "imports.reason.cellTooLong";
  static final String TOO_WIDE = "imports.reason.tooManyColumns";
  static final String NUL = "imports.reason.nul";

  private static final int END = -1;

  private final LineInput in;
  private final char delimiter;
  private final StringBuilder cell = new StringBuilder();

  private List<String> cells;
  private String damage;

  /** Reads from here to the end. */
  public CsvRows(Reader reader, char delimiter) {
    this.in = new LineInput(reader);
    this.delimiter = delimiter;
  }

  @Override
  public SourceRow next() throws IOException {
    while (true) {
      in.startRow();
      if (in.peek() == END) {
        return null;
      }
      long line = in.line();
      SourceRow row = readRow(line);
      if (!row.isBlank()) {
        return row;
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private SourceRow readRow(long line) throws IOException {
    cells = new ArrayList<>();
    damage = null;
    int c;
    do {
      cell.setLength(0);
      c = in.peek() == '"' ? quoted() : plain();
      if (c == LineInput.BROKEN) {
        return new SourceRow(line, split(in.giveBackAllButFirstLine()), UNBALANCED);
      }
      endCell();
    } while (c == delimiter);
    return new SourceRow(line, cells, damage);
  }

  /** Reads an unquoted cell; answers what ended it. */
  private int plain() throws IOException {
    while (true) {
      int c = in.read();
      if (c == delimiter || c == '\n' || c == END) {
        return c;
      }
      append(c);
    }
  }

  /** Reads a quoted cell; answers what ended it, or that its quotes are broken. */
  private int quoted() throws IOException {
    in.read();
    while (true) {
      int c = in.read();
      if (c == END || (damage == TOO_LONG && in.hasLeftFirstLine())) {
        return LineInput.BROKEN;
      }
      if (c != '"') {
        append(c);
      } else if (in.peek() == '"') {
        append(in.read());
      } else {
        return afterQuote();
      }
    }
  }

  private int afterQuote() throws IOException {
    while (true) {
      int c = in.read();
      if (c == delimiter || c == '\n' || c == END) {
        return c;
      }
      if (c != ' ' && c != '\t') {
        return LineInput.BROKEN;
      }
    }
  }

  private void append(int c) {
    if (cell.length() >= MAX_CELL) {
      damage = TOO_LONG;
      return;
    }
    if (c == 0) {
      damage = NUL;
    }
    cell.append((char) c);
  }

  private void endCell() {
    if (cells.size() < MAX_COLUMNS) {
      cells.add(cell.toString());
    } else {
      damage = TOO_WIDE;
    }
  }

  /** The cells of a line whose quotes cannot be trusted, to show where it was. */
  private List<String> split(String line) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    for (int at = line.indexOf(delimiter);
        at >= 0 && parts.size() < MAX_COLUMNS - 1;
        at = line.indexOf(delimiter, from)) {
      parts.add(line.substring(from, at));
      from = at + 1;
    }
    parts.add(line.substring(from));
    return parts;
  }
}
