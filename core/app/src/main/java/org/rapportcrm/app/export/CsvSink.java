package org.rapportcrm.app.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.rapportcrm.app.input.Harmless;

/** Rows as CSV. Numbers and days are written so that programs read them in any language. */
final class CsvSink implements RowSink {

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final Writer text;
  private final CsvWriter csv;

  CsvSink(OutputStream out) throws IOException {
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32_768);
    text.write('\ufeff');
    csv = CsvWriter.builder().build(text);
  }

  @Override
  public void row(List<Object> cells) {
    csv.writeRecord(cells.stream().map(CsvSink::cell).toList());
  }

  private static String cell(Object value) {
    if (value instanceof BigDecimal number) {
      return plain(number).toPlainString();
    }
    if (value instanceof LocalDateTime at) {
      return MOMENT.format(at);
    }
    return value instanceof String words
        ? Harmless.text(words)
        : value == null ? "" : value.toString();
  }

  /** Without the zeros of the database's scale. */
  private static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  @Override
  public void close() throws IOException {
    csv.flush();
  }
}
