package org.rapportcrm.launcher.migrate;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * One file of statements.
 *
 * @param name such as {@code V2__points.sql}
 */
public record MigrationFile(String name, String text) {
  private static final Pattern NAME = Pattern.compile("V(\\d+(?:[._]\\d+)*)__\\w[\\w.-]*\\.sql");

  /** Its version with dots, such as {@code 2.1}; empty for a name that is not of that shape. */
  public Optional<String> version() {
    Matcher match = NAME.matcher(name);
    return match.matches() ? Optional.of(match.group(1).replace('_', '.')) : Optional.empty();
  }

  /** Flyway's checksum: over the lines, whatever ends them. */
  int checksum() {
    CRC32 crc = new CRC32();
    text.lines()
        .map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
        .forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }
}
