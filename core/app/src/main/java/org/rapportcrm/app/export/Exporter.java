package org.rapportcrm.app.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rapportcrm.api.text.Messages;

/** Writes lists as CSV and XLSX while it reads them: a thousand rows at a time, none kept. */
@ApplicationScoped
public class Exporter {

  private Messages messages;

  /** For the container. */
  protected Exporter() {}

  @Inject
  public Exporter(Messages messages) {
    this.messages = messages;
  }

  /**
   * Writes the list and leaves the stream open.
   *
   * @param locale the language of headings and words; a sheet runs from right to left with it
   * @param zone in which moments are told
   * @return how many rows were written
   */
  public <R> long write(Export<R> list, Format format, Locale locale, ZoneId zone, OutputStream out)
      throws IOException {
    Cells<R> cells = new Cells<>(list.columns(), key -> messages.text(locale, key), zone);
    long written = 0;
    try (RowSink sink = sink(list, format, locale, out)) {
      sink.row(cells.headings());
      List<R> rows = list.chunks().get();
      while (!rows.isEmpty()) {
        List<Long> ids = rows.stream().map(list.id()::applyAsLong).toList();
        Map<Long, Map<String, Object>> besides = list.besides().apply(ids, list.columns());
        for (R row : rows) {
          sink.row(cells.of(row, besides.getOrDefault(list.id().applyAsLong(row), Map.of())));
        }
        written += rows.size();
        rows = list.chunks().get();
      }
    }
    return written;
  }

  private RowSink sink(Export<?> list, Format format, Locale locale, OutputStream out)
      throws IOException {
    boolean rightToLeft = List.of("ar", "fa").contains(locale.getLanguage());
    return format == Format.XLSX
        ? new XlsxSink(out, messages.text(locale, list.titleKey()), rightToLeft)
        : new CsvSink(out);
  }
}
