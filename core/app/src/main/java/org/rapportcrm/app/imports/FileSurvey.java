package org.rapportcrm.app.imports;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportField.Type;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.app.imports.map.HeaderWords;
import org.rapportcrm.app.imports.map.Mapping;
import org.rapportcrm.app.imports.map.MappingGuess;
import org.rapportcrm.app.imports.map.Origins;
import org.rapportcrm.app.imports.map.Styles;
import org.rapportcrm.app.imports.parse.DateGuess;
import org.rapportcrm.app.imports.parse.DateStyle;
import org.rapportcrm.app.imports.parse.MoneyGuess;
import org.rapportcrm.app.imports.parse.MoneyStyle;
import org.rapportcrm.app.imports.read.Charsets;
import org.rapportcrm.app.imports.read.FileFormat;
import org.rapportcrm.app.imports.read.FileKind;
import org.rapportcrm.app.imports.read.FormatGuess;
import org.rapportcrm.app.imports.read.RowSource;
import org.rapportcrm.app.imports.read.RowSources;
import org.rapportcrm.app.imports.read.SourceRow;
import org.rapportcrm.app.imports.read.XlsxRows;
import org.rapportcrm.app.input.Flaw;

/**
 * What a file turns out to be when it is read from end to end once.
 *
 * @param plan how to read it, from what was said and what was guessed
 * @param sample its first rows
 * @param rows how many rows it has, the header not counted
 * @param ambiguousDates columns whose days and months could be either
 * @param ambiguousMoney columns whose separator could be either
 * @param sheets names of the sheets of a spreadsheet; empty for other files
 * @param origin the program whose export it looks like, or {@code null}
 */
public record FileSurvey(
    ImportPlan plan,
    List<SourceRow> sample,
    long rows,
    Set<Integer> ambiguousDates,
    Set<Integer> ambiguousMoney,
    List<String> sheets,
    String origin) {

  private static final int SAMPLE = 200;
  private static final Set<Type> DATES = Set.of(Type.DATE, Type.TIME, Type.BIRTHDAY);

  /**
   * Surveys a file.
   *
   * @param flaws gets what is wrong with the mapping that was said
   */
  public static FileSurvey of(
      Path file, ImportKind kind, ImportWishes wishes, Collection<Flaw> flaws) throws IOException {
    FileFormat format = format(file, kind, wishes);
    List<SourceRow> sample = RowSources.first(file, format, SAMPLE);
    List<String> columns = columns(format, sample);
    if (format.header() && !sample.isEmpty()) {
      sample = sample.subList(1, sample.size());
    }
    Mapping mapping =
        wishes.mapping() != null
            ? Mapping.of(kind, columns, wishes.mapping(), flaws)
            : MappingGuess.of(
                kind, columns, format.header(), sample.stream().map(SourceRow::cells).toList());
    return new Pass(kind, mapping).read(file, format, columns, sample, wishes);
  }

  private static FileFormat format(Path file, ImportKind kind, ImportWishes wishes)
      throws IOException {
    FileKind fileKind = FileKind.of(Charsets.head(file, 4096));
    HeaderWords words = new HeaderWords(kind);
    if (fileKind == FileKind.XLSX) {
      FileFormat sheet =
          FormatGuess.sheet(file, wishes.sheet(), word -> words.field(word).isPresent());
      return wishes.header() == null
          ? sheet
          : new FileFormat(sheet.charset(), sheet.delimiter(), wishes.header(), sheet.sheet());
    }
    Charset charset = wishes.charset() != null ? wishes.charset() : Charsets.detect(file);
    FileFormat guess =
        FormatGuess.of(
            file, fileKind, charset, wishes.delimiter(), word -> words.field(word).isPresent());
    return wishes.header() == null || guess.isVcard()
        ? guess
        : new FileFormat(guess.charset(), guess.delimiter(), wishes.header());
  }

  private static List<String> columns(FileFormat format, List<SourceRow> sample) {
    List<String> columns = new ArrayList<>();
    if (format.header() && !sample.isEmpty()) {
      sample.get(0).cells().forEach(cell -> columns.add(cell.strip()));
    }
    int widest = sample.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    for (int i = columns.size(); i < widest; i++) {
      columns.add("");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isEmpty()) {
        columns.set(i, String.valueOf(i));
      }
    }
    return columns;
  }

  /** One pass over the whole file, looking at the columns whose style must be known. */
  private static final class Pass {

    private final Mapping mapping;
    private final Map<Integer, DateGuess> dates = new HashMap<>();
    private final Map<Integer, MoneyGuess> money = new HashMap<>();
    private long rows;

    Pass(ImportKind kind, Mapping mapping) {
      this.mapping = mapping;
      mapping
          .fields()
          .forEach(
              (column, field) -> {
                Type type = kind.field(field).map(ImportField::type).orElse(Type.TEXT);
                if (DATES.contains(type)) {
                  dates.put(column, new DateGuess());
                } else if (type == Type.MONEY) {
                  money.put(column, new MoneyGuess());
                }
              });
    }

    FileSurvey read(
        Path file,
        FileFormat format,
        List<String> columns,
        List<SourceRow> sample,
        ImportWishes wishes)
        throws IOException {
      try (RowSource source = RowSources.open(file, format)) {
        if (format.header()) {
          source.next();
        }
        for (SourceRow row = source.next(); row != null; row = source.next()) {
          rows++;
          look(row, dates, DateGuess::see);
          look(row, money, MoneyGuess::see);
        }
      }
      Map<Integer, DateStyle> dateStyles = new HashMap<>();
      Set<Integer> unclearDates = new TreeSet<>();
      dates.forEach(
          (column, guess) -> {
            dateStyles.put(column, wishes.dates() != null ? wishes.dates() : guess.style());
            if (wishes.dates() == null && guess.isAmbiguous()) {
              unclearDates.add(column);
            }
          });
      Map<Integer, MoneyStyle> moneyStyles = new HashMap<>();
      Set<Integer> unclearMoney = new TreeSet<>();
      money.forEach(
          (column, guess) -> {
            moneyStyles.put(column, wishes.money() != null ? wishes.money() : guess.style());
            if (wishes.money() == null && guess.isAmbiguous()) {
              unclearMoney.add(column);
            }
          });
      ImportPlan plan =
          new ImportPlan(format, columns, mapping, new Styles(dateStyles, moneyStyles));
      return new FileSurvey(
          plan,
          List.copyOf(sample),
          rows,
          unclearDates,
          unclearMoney,
          format.isXlsx() ? XlsxRows.sheets(file) : List.of(),
          Origins.of(columns).orElse(null));
    }

    private static <G> void look(
        SourceRow row, Map<Integer, G> guesses, BiConsumer<G, String> see) {
      guesses.forEach(
          (column, guess) -> {
            if (column < row.cells().size()) {
              see.accept(guess, row.cells().get(column));
            }
          });
    }
  }
}
