package org.rapportcrm.ror.clv;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

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
    Path folder = sharedData();
    assumeTrue(folder != null, "skipped: the reference data (cdnow) is not at hand");
    return folder.resolve("cdnow").resolve(name);
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

  private static Path sharedData() {
    String named = System.getenv("RAPPORT_SHARED_DATA");
    if (named != null) {
      return Path.of(named);
    }
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path data = at.resolve("shared/data");
      if (Files.isDirectory(data)) {
        return data;
      }
    }
    return null;
  }
}
