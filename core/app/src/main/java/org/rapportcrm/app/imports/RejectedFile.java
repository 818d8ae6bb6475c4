package org.rapportcrm.app.imports;

import de.siegmar.fastcsv.writer.CsvWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.input.Harmless;

/**
 * The rejected rows of an import as a file that can be corrected and imported again: the columns of
 * the file, then line and reason. Cells that a spreadsheet would calculate are made harmless.
 */
@ApplicationScoped
public class RejectedFile {

  @Inject private Sql sql;
  @Inject private ReasonText reasons;

  /** One row, for showing it on a page. */
  public record Line(long line, String reason, String cells) {}

  /** Writes the file in UTF-8 with a mark, so that spreadsheets read it rightly. */
  public void write(ImportRun run, Locale locale, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    text.write('\ufeff');
    CsvWriter csv = CsvWriter.builder().build(text);
    int width = run.plan().columns().size();
    List<String> head = new ArrayList<>(run.plan().columns());
    head.add(reasons.text(locale, "imports.rejected.line"));
    head.add(reasons.text(locale, "imports.rejected.reason"));
    csv.writeRecord(harmless(head));
    new Rejections(sql)
        .each(
            run.id(),
            refused -> {
              List<String> cells = new ArrayList<>(refused.cells());
              while (cells.size() < width) {
                cells.add("");
              }
              cells = new ArrayList<>(cells.subList(0, width));
              cells.add(String.valueOf(refused.rejection().line()));
              cells.add(reasons.of(locale, run.kind(), refused.rejection()));
              csv.writeRecord(harmless(cells));
            });
    csv.flush();
  }

  /** The first rows. */
  public List<Line> first(ImportRun run, Locale locale, int limit) {
    return new Rejections(sql)
        .first(run.id(), limit).stream()
            .map(
                refused ->
                    new Line(
                        refused.rejection().line(),
                        reasons.of(locale, run.kind(), refused.rejection()),
                        String.join(" · ", refused.cells())))
            .toList();
  }

  /** The first rows that a try would reject. */
  public List<Line> of(ImportRun run, Locale locale) {
    return run.tried().first().stream()
        .map(rejection -> new Line(rejection.line(), reasons.of(locale, run.kind(), rejection), ""))
        .toList();
  }

  private static List<String> harmless(List<String> cells) {
    return cells.stream().map(Harmless::text).toList();
  }
}
