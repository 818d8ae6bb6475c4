package org.rapportcrm.app.data;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapportcrm.api.data.Sql;

/**
 * Inserts many rows with one statement and one array for each column, parsed once and sent at once.
 *
 * <p>PostgreSQL unpacks the arrays in the list of what is selected, which keeps no copy of each as
 * {@code select * from unnest(…)} does; H2 knows only the latter. And a column that says the same
 * in all rows is sent, and unpacked, as one value: most columns of an import are empty.
 */
public final class BulkInsert {

  private final String into;
  private final String ending;
  private final List<Column> columns;

  /** A column and its type, without {@code array}. */
  public record Column(String name, String type) {

    /** A column. */
    public static Column of(String name, String type) {
      return new Column(name, type);
    }

    /** A column of texts. */
    public static Column text(String name) {
      return new Column(name, "varchar");
    }

    private String one() {
      return "cast(? as " + type + ")";
    }

    private String many() {
      return "cast(? as " + type + " array)";
    }

    /** What the driver calls the type of an array's elements. */
    private String element() {
      return switch (type) {
        case "timestamp with time zone" -> "timestamptz";
        case "numeric(19,4)" -> "numeric";
        default -> type;
      };
    }

    /** Of the class that the driver sends as it is, where there is one; others go as text. */
    private Object[] array(int length) {
      return switch (type) {
        case "bigint" -> new Long[length];
        case "varchar" -> new String[length];
        case "boolean" -> new Boolean[length];
        default -> new Object[length];
      };
    }
  }

  /**
   * Into a table.
   *
   * @param ending what follows, such as {@code on conflict do nothing}; may be empty
   */
  public BulkInsert(String table, String ending, List<Column> columns) {
    this.columns = columns;
    this.ending = ending;
    this.into =
        "insert into "
            + table
            + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
  }

  /** Inserts rows, each with a value for every column; answers how many were inserted. */
  public int insert(Sql sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    return sql.with(
        connection -> {
          boolean selects = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
          BitSet arrays = new BitSet();
          IntStream.range(0, columns.size())
              .filter(column -> column == 0 || !selects || varies(rows, column))
              .forEach(arrays::set);
          String statement = into + (selects ? selecting(arrays) : unnesting()) + ending;
          try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int c = 0; c < columns.size(); c++) {
              if (arrays.get(c)) {
                insert.setArray(
                    c + 1, connection.createArrayOf(columns.get(c).element(), column(rows, c)));
              } else {
                insert.setObject(c + 1, value(rows.get(0)[c]));
              }
            }
            return insert.executeUpdate();
          }
        });
  }

  private String selecting(BitSet arrays) {
    return IntStream.range(0, columns.size())
        .mapToObj(
            c -> arrays.get(c) ? "unnest(" + columns.get(c).many() + ")" : columns.get(c).one())
        .collect(Collectors.joining(", ", " select ", ""));
  }

  private String unnesting() {
    return columns.stream()
        .map(Column::many)
        .collect(Collectors.joining(", ", " select * from unnest(", ")"));
  }

  private static boolean varies(List<Object[]> rows, int column) {
    Object first = rows.get(0)[column];
    return rows.stream().anyMatch(row -> !Objects.equals(row[column], first));
  }

  private Object[] column(List<Object[]> rows, int column) {
    Object[] values = columns.get(column).array(rows.size());
    for (int row = 0; row < values.length; row++) {
      values[row] = value(rows.get(row)[column]);
    }
    return values;
  }

  private static Object value(Object value) {
    return value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value;
  }
}
