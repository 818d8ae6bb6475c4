package org.rapportcrm.app.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rapportcrm.app.input.Harmless;

/**
 * Rows as a workbook. A sheet is written out every thousand rows, with its texts in place rather
 * than in the workbook's table of texts, which would be kept in memory; what does not fit one sheet
 * goes on the next.
 */
final class XlsxSink implements RowSink {

  /** Rows of a sheet in the format's definition. */
  static final int SHEET_ROWS = 1_048_576;

  /** Characters of a cell in the format's definition. */
  private static final int LONGEST = 32_767;

  private static final int FLUSHED = 1000;

  private final Workbook workbook;
  private final String title;
  private final boolean rightToLeft;
  private final int sheetRows;
  private Worksheet sheet;
  private List<Object> headings;
  private int sheets;
  private int row;

  XlsxSink(OutputStream out, String title, boolean rightToLeft) {
    this(out, title, rightToLeft, SHEET_ROWS);
  }

  XlsxSink(OutputStream out, String title, boolean rightToLeft, int sheetRows) {
    workbook = new Workbook(new Open(out), "Rapport", "01.0000");
    this.title = name(title);
    this.rightToLeft = rightToLeft;
    this.sheetRows = sheetRows;
  }

  @Override
  public void row(List<Object> cells) throws IOException {
    if (headings == null) {
      headings = List.copyOf(cells);
      begin();
      return;
    }
    if (row == sheetRows) {
      sheet.finish();
      begin();
    }
    write(cells);
  }

  private void begin() {
    sheets++;
    sheet = workbook.newWorksheet(sheets == 1 ? title : title + " " + sheets);
    row = 0;
    if (rightToLeft) {
      sheet.rightToLeft();
    }
    sheet.freezePane(0, 1);
    for (int column = 0; column < headings.size(); column++) {
      sheet.width(column, 18);
      sheet.inlineString(row, column, text((String) headings.get(column)));
      sheet.style(row, column).bold().set();
    }
    row++;
  }

  private void write(List<Object> cells) throws IOException {
    for (int column = 0; column < cells.size(); column++) {
      cell(column, cells.get(column));
    }
    row++;
    if (row % FLUSHED == 0) {
      sheet.flush();
    }
  }

  private void cell(int column, Object value) {
    if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value instanceof LocalDate day) {
      sheet.value(row, column, day);
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime at) {
      sheet.value(row, column, at);
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value != null && !value.toString().isEmpty()) {
      sheet.inlineString(row, column, text(value.toString()));
    }
  }

  /** A text cell is never calculated, but the file may become CSV in the next program. */
  private static String text(String value) {
    String harmless = Harmless.text(value);
    return harmless.length() <= LONGEST ? harmless : harmless.substring(0, LONGEST);
  }

  /** Names of sheets: at most 31 characters, none of {@code []:*?/\}. */
  private static String name(String title) {
    String plain = title.replaceAll("[\\[\\]:*?/\\\\]", " ").strip();
    return plain.length() <= 25 ? plain : plain.substring(0, 25);
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.finish();
  }

  /** The workbook closes its stream; that of an answer is not ours to close. */
  private static final class Open extends FilterOutputStream {
    Open(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
