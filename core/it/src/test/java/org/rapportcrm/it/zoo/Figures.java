package org.rapportcrm.it.zoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the zoo took, as the table that docs/plugins/zoo.md shows: written, never asserted. */
final class Figures {
  private final Map<String, Duration> longest = Collections.synchronizedMap(new LinkedHashMap<>());

  /** Something took so long; of several times the longest is kept. */
  void note(String what, Duration time) {
    longest.merge(what, time, (one, other) -> one.compareTo(other) > 0 ? one : other);
  }

  /** Writes the table. */
  void write(Path file) {
    StringBuilder table = new StringBuilder("| what | longest |\n| --- | --- |\n");
    longest.forEach(
        (what, time) ->
            table.append(
                String.format(Locale.ROOT, "| %s | %.2f s |%n", what, time.toMillis() / 1000.0)));
    table.append(
        String.format(
            Locale.ROOT,
            "%nLoad of the machine at the end: %.1f on %d processors.%n",
            ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
            Runtime.getRuntime().availableProcessors()));
    try {
      Files.writeString(file, table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
