package org.rapportcrm.app.imports.map;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rapportcrm.api.imports.ImportField;
import org.rapportcrm.api.imports.ImportKind;
import org.rapportcrm.api.imports.ImportOutcome.Rejection;
import org.rapportcrm.api.imports.ImportRow;
import org.rapportcrm.app.imports.parse.CellText;
import org.rapportcrm.app.imports.read.SourceRow;

/** Makes rows of values out of rows of cells, or says why it cannot. One for each run. */
public final class RowReader {

  private final ImportKind kind;
  private final List<Column> columns;
  private final CellReader cells;
  private final Occurrences occurrences = new Occurrences();

  private static final Set<ImportField.Type> SEVERAL =
      EnumSet.of(ImportField.Type.TEXTS, ImportField.Type.EMAILS);

  private record Column(ImportField field, int[] indexes) {}

  /**
   * The answer: one of the two is {@code null}.
   *
   * @param row the values
   * @param rejection why there are none
   */
  public record Read(ImportRow row, Rejection rejection) {}

  /** For a kind and a mapping; dates without an offset are in the zone. */
  public RowReader(ImportKind kind, Mapping mapping, Styles styles, ZoneId zone) {
    this.kind = kind;
    this.cells = new CellReader(styles, zone);
    this.columns = new ArrayList<>();
    for (ImportField field : kind.fields()) {
      int[] indexes = mapping.columns(field.name()).stream().mapToInt(i -> i).toArray();
      if (indexes.length > 0) {
        columns.add(new Column(field, indexes));
      }
    }
    columns.sort(Comparator.comparingInt(column -> column.indexes()[0]));
  }

  /** Reads a row; must be asked for every row of the file in order, for equal rows are counted. */
  public Read read(SourceRow source) {
    if (source.damage() != null) {
      return rejected(source, null, source.damage());
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (Column column : columns) {
      ImportField field = column.field();
      if (SEVERAL.contains(field.type())) {
        Rejection flaw = readAll(column, source, values);
        if (flaw != null) {
          return new Read(null, flaw);
        }
        continue;
      }
      int index = firstFilled(column, source.cells());
      if (index < 0) {
        if (field.need() == ImportField.Need.REQUIRED) {
          return rejected(source, field.name(), "imports.reason.missing");
        }
        continue;
      }
      CellReader.Value value = cells.read(field, index, source.cells().get(index));
      if (value.flawKey() != null) {
        return rejected(
            source, field.name(), value.flawKey(), shortened(source.cells().get(index)));
      }
      values.put(field.name(), value.value());
      if (value.currency() != null) {
        values.put(field.name() + ".currency", value.currency());
      }
    }
    return new Read(new ImportRow(source.line(), occurrence(values), values), null);
  }

  /** Puts what all filled cells of a field say together; answers what is wrong with one. */
  private Rejection readAll(Column column, SourceRow source, Map<String, Object> values) {
    ImportField field = column.field();
    List<Object> all = new ArrayList<>(1);
    for (int index : column.indexes()) {
      if (isFilled(source.cells(), index, field.type() == ImportField.Type.TEXTS)) {
        String cell = source.cells().get(index);
        CellReader.Value value = cells.read(field, index, cell);
        if (value.flawKey() != null) {
          String wrong = value.value() == null ? cell : value.value().toString();
          return Rejection.of(source.line(), field.name(), value.flawKey(), shortened(wrong));
        }
        all.addAll((List<?>) value.value());
      }
    }
    if (!all.isEmpty()) {
      values.put(field.name(), all);
    } else if (field.need() == ImportField.Need.REQUIRED) {
      return Rejection.of(source.line(), field.name(), "imports.reason.missing");
    }
    return null;
  }

  private static int firstFilled(Column column, List<String> row) {
    boolean text = column.field().type() == ImportField.Type.TEXT;
    for (int index : column.indexes()) {
      if (isFilled(row, index, text)) {
        return index;
      }
    }
    return -1;
  }

  /** A text may be a dash or “n/a”; elsewhere these stand for nothing. */
  private static boolean isFilled(List<String> row, int index, boolean text) {
    if (index >= row.size() || row.get(index).isEmpty()) {
      return false;
    }
    String clean = CellText.clean(row.get(index));
    return text ? !clean.isEmpty() : !CellText.isNothing(clean);
  }

  private int occurrence(Map<String, Object> values) {
    if (kind.identity().isEmpty()) {
      return 0;
    }
    StringBuilder key = new StringBuilder();
    for (String field : kind.identity()) {
      Object value = values.get(field);
      key.append(value instanceof BigDecimal n ? n.stripTrailingZeros().toPlainString() : value)
          .append('\0');
    }
    return occurrences.next(key.toString());
  }

  private static Read rejected(SourceRow row, String field, String key, String... arguments) {
    return new Read(null, Rejection.of(row.line(), field, key, arguments));
  }

  private static String shortened(String cell) {
    String clean = CellText.clean(cell);
    return clean.length() <= 80 ? clean : clean.substring(0, 79) + "…";
  }
}
