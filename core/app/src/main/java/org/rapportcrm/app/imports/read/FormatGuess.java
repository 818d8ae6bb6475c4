package org.rapportcrm.app.imports.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Guesses how a file is written; a person may overrule each part of it. */
public final class FormatGuess {

  private static final int ROWS = 200;
  private static final char[] CANDIDATES = {',', ';', '\t', '|'};
  private static final Pattern DATA =
      Pattern.compile(
          "[^\\s@]+@[^\\s@]+\\.[^\\s@]+|https?://.*|[-+]?[\\p{Nd}][\\p{Nd}.,:/\\s٫٬-]*");

  private FormatGuess() {}

  /**
   * Guesses.
   *
   * @param known whether a text is a word that headers are made of
   */
  public static FileFormat of(Path file, FileKind kind, Predicate<String> known)
      throws IOException {
    return of(file, kind, Charsets.detect(file), null, known);
  }

  /** Guesses what is not given: a {@code null} delimiter is guessed. */
  public static FileFormat of(
      Path file, FileKind kind, Charset charset, Character delimiter, Predicate<String> known)
      throws IOException {
    if (kind == FileKind.VCARD) {
      return new FileFormat(charset, FileFormat.VCARD, true);
    }
    if (kind == FileKind.XLSX) {
      return sheet(file, null, known);
    }
    char sign = delimiter == null ? delimiter(file, charset) : delimiter;
    List<SourceRow> rows = RowSources.first(file, new FileFormat(charset, sign, false), ROWS);
    return new FileFormat(charset, sign, hasHeader(rows, known));
  }

  /** Guesses whether a sheet of a spreadsheet has a header; {@code null} is the first sheet. */
  public static FileFormat sheet(Path file, String name, Predicate<String> known)
      throws IOException {
    FileFormat format = new FileFormat(StandardCharsets.UTF_8, FileFormat.XLSX, false, name);
    boolean header = hasHeader(RowSources.first(file, format, ROWS), known);
    return new FileFormat(StandardCharsets.UTF_8, FileFormat.XLSX, header, name);
  }

  private static char delimiter(Path file, Charset charset) throws IOException {
    char best = ',';
    double bestScore = 0;
    for (char candidate : CANDIDATES) {
      double score = score(file, new FileFormat(charset, candidate, false));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    if (bestScore == 0 && isAligned(file, charset)) {
      return FileFormat.ALIGNED;
    }
    return best;
  }

  /** Share of the rows with the commonest number of columns; nothing for a single column. */
  private static double score(Path file, FileFormat format) throws IOException {
    Map<Integer, Integer> counts = new HashMap<>();
    List<SourceRow> rows = RowSources.first(file, format, ROWS);
    for (SourceRow row : rows) {
      if (row.damage() == null) {
        counts.merge(row.cells().size(), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .filter(count -> count.getKey() > 1)
        .mapToDouble(
            count -> count.getValue() / (double) rows.size() + Math.min(count.getKey(), 50) / 1e3)
        .max()
        .orElse(0);
  }

  private static boolean isAligned(Path file, Charset charset) throws IOException {
    FileFormat format = new FileFormat(charset, FileFormat.ALIGNED, false);
    List<SourceRow> rows = RowSources.first(file, format, ROWS);
    Set<Integer> widths = new HashSet<>();
    rows.forEach(row -> widths.add(row.cells().size()));
    return rows.size() > 1 && widths.size() == 1 && !widths.contains(1);
  }

  /** Whether the first row names the columns: no cell of it looks like data. */
  static boolean hasHeader(List<SourceRow> rows, Predicate<String> known) {
    if (rows.isEmpty()) {
      return true;
    }
    List<String> first = rows.get(0).cells();
    long words = first.stream().filter(known).count();
    if (words * 2 >= Math.min(first.size(), 4)) {
      return true;
    }
    return first.stream().map(String::strip).noneMatch(cell -> DATA.matcher(cell).matches());
  }
}
