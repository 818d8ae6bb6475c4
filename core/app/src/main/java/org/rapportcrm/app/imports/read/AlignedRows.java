package org.rapportcrm.app.imports.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Rows of a file whose columns are set apart by blanks, as statistics programs write them. */
public final class AlignedRows implements RowSource {

  private static final Pattern BLANKS = Pattern.compile("[ \\t]+");

  private final BufferedReader reader;
  private long line;

  /** Reads from here to the end. */
  public AlignedRows(Reader reader) {
    this.reader = new BufferedReader(reader);
  }

  @Override
  public SourceRow next() throws IOException {
    String text;
    while ((text = reader.readLine()) != null) {
      line++;
      if (!text.isBlank()) {
        return row(text.strip());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }

  private SourceRow row(String text) {
    if (text.length() > CsvRows.MAX_CELL) {
      return new SourceRow(line, List.of(text.substring(0, 1000)), CsvRows.TOO_LONG);
    }
    List<String> cells = Arrays.asList(BLANKS.split(text));
    if (cells.size() > CsvRows.MAX_COLUMNS) {
      return new SourceRow(line, cells.subList(0, CsvRows.MAX_COLUMNS), CsvRows.TOO_WIDE);
    }
    return new SourceRow(line, cells, text.indexOf('\0') >= 0 ? CsvRows.NUL : null);
  }
}
