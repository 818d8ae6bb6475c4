package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * Rows of one sheet of a spreadsheet, one after the other. Cells become the texts that a careful
 * export to CSV would have: days as 2024-03-05, numbers with a point and never in between.
 */
public final class XlsxRows implements RowSource {

  private final ReadableWorkbook workbook;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  /**
   * Opens a sheet.
   *
   * @param sheet its name; {@code null} for the first one
   * @throws UnreadableFile when it is no sound spreadsheet
   */
  public XlsxRows(Path file, String sheet) throws IOException {
    XlsxLimits.check(file);
    try {
      workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(hasStyles(file), false));
    } catch (ExcelReaderException | IllegalArgumentException e) {
      throw new UnreadableFile("imports.file.broken_spreadsheet", e);
    }
    try {
      stream = chosen(workbook, sheet).openStream();
      rows = stream.iterator();
    } catch (ExcelReaderException | UncheckedIOException e) {
      workbook.close();
      throw new UnreadableFile("imports.file.broken_spreadsheet", e);
    }
  }

  /** A spreadsheet may do without styles, as some programs write them; the reader asks for them. */
  private static boolean hasStyles(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.getEntry("xl/styles.xml") != null;
    }
  }

  /** Names of the sheets, in their order. */
  public static List<String> sheets(Path file) throws IOException {
    XlsxLimits.check(file);
    try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
      return workbook.getSheets().map(Sheet::getName).toList();
    } catch (ExcelReaderException | IllegalArgumentException e) {
      throw new UnreadableFile("imports.file.broken_spreadsheet", e);
    }
  }

  private static Sheet chosen(ReadableWorkbook workbook, String name) {
    return name == null
        ? workbook.getFirstSheet()
        : workbook.findSheet(name).orElseGet(workbook::getFirstSheet);
  }

  @Override
  public SourceRow next() throws IOException {
    try {
      while (rows.hasNext()) {
        SourceRow row = row(rows.next());
        if (!row.isBlank()) {
          return row;
        }
      }
      return null;
    } catch (ExcelReaderException | UncheckedIOException e) {
      throw new UnreadableFile("imports.file.broken_spreadsheet", e);
    }
  }

  private SourceRow row(Row row) {
    List<String> cells = new ArrayList<>();
    int width = Math.min(row.getCellCount(), CsvRows.MAX_COLUMNS);
    for (int i = 0; i < width; i++) {
      cells.add(row.getOptionalCell(i).map(this::text).orElse(""));
    }
    String damage = row.getCellCount() > CsvRows.MAX_COLUMNS ? CsvRows.TOO_WIDE : null;
    return new SourceRow(row.getRowNum(), cells, damage);
  }

  private String text(Cell cell) {
    return switch (cell.getType()) {
      case NUMBER -> number(cell);
      case BOOLEAN -> String.valueOf(cell.asBoolean()).toLowerCase(Locale.ROOT);
      case STRING -> cell.asString();
      case FORMULA -> formula(cell);
      case EMPTY, ERROR -> "";
    };
  }

  private String number(Cell cell) {
    return XlsxNumbers.text(cell.getRawValue(), cell.getDataFormatString(), workbook.isDate1904());
  }

  /** What the spreadsheet calculated last. */
  private String formula(Cell cell) {
    Object value = cell.getValue();
    String raw = cell.getRawValue();
    if (value == null || raw == null) {
      return "";
    }
    return raw.matches("-?[0-9]+(\\.[0-9]+)?([Ee][-+]?[0-9]+)?") ? number(cell) : raw;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }
}
