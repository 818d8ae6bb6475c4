package org.rapportcrm.testkit.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.rapportcrm.api.data.Sql;

/** SQL of a test: statements that each end with a semicolon at the end of a line. */
final class Script {

  private Script() {}

  static void run(Sql sql, Path file) {
    try {
      String text = Files.readString(file).replaceAll("(?m)^\\s*--.*$", "");
      for (String statement : text.split(";\\s*(?:\\R|$)")) {
        if (!statement.isBlank()) {
          sql.update(statement.strip());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
