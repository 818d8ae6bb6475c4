package org.rapportcrm.app.imports.read;

import java.io.Closeable;
import java.io.IOException;

/** The rows of a file, one after the other, without keeping them. */
public interface RowSource extends Closeable {

  /** The next row, the header included; {@code null} at the end. */
  SourceRow next() throws IOException;
}
