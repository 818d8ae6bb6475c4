package org.rapportcrm.ror.clv;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rapportcrm.testkit.SharedData;

/** The CDNOW customers, where the reference data is at hand. */
final class Cdnow {

  private Cdnow() {}

  /** Histories of the 2,357 customers up to 1997-09-30; skips the test without the data. */
  static List<History> histories() throws IOException {
    Path file = file("cdnow_customers_summary_with_transactions.csv");
    try (Stream<String> lines = Files.lines(file)) {
      return lines.skip(1).map(Cdnow::history).toList();
    }
  }

  static Path file(String name) {
    return SharedData.path("cdnow/" + name);
  }

  private static History history(String line) {
    String[] cells = line.split(",");
    int x = Integer.parseInt(cells[1]);
    return new History(
        x,
        Double.parseDouble(cells[2]),
        Double.parseDouble(cells[3]),
        Double.parseDouble(cells[4]));
  }
}
