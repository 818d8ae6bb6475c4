package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens files for reading row by row. */
public final class RowSources {

  private static final char BYTE_ORDER_MARK = '\ufeff';

  private RowSources() {}

  /** The rows of a file, its header row first where it has one. */
  public static RowSource open(Path file, FileFormat format) throws IOException {
    if (format.isXlsx()) {
      return new XlsxRows(file, format.sheet());
    }
    Reader reader = reader(file, format.charset());
    if (format.isVcard()) {
      return new VcardRows(reader, format.charset());
    }
    return format.delimiter() == FileFormat.ALIGNED
        ? new AlignedRows(reader)
        : new CsvRows(reader, format.delimiter());
  }

  /** At most so many of the first rows. */
  public static List<SourceRow> first(Path file, FileFormat format, int limit) throws IOException {
    List<SourceRow> rows = new ArrayList<>();
    try (RowSource source = open(file, format)) {
      for (SourceRow row = source.next(); row != null && rows.size() < limit; row = source.next()) {
        rows.add(row);
      }
    }
    return rows;
  }

  private static Reader reader(Path file, Charset charset) throws IOException {
    PushbackReader reader =
        new PushbackReader(new InputStreamReader(Files.newInputStream(file), charset), 1);
    int first = reader.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      reader.unread(first);
    }
    return reader;
  }
}
