package org.rapportcrm.app.export;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table one by one and keeps none. */
interface RowSink extends AutoCloseable {

  /**
   * The next row; the first one holds the headings.
   *
   * @param cells texts, numbers, days ({@link java.time.LocalDate}), times ({@link
   *     java.time.LocalDateTime}) or {@code null}
   */
  void row(List<Object> cells) throws IOException;

  /** Writes what is still to be written and leaves the stream open. */
  @Override
  void close() throws IOException;
}
