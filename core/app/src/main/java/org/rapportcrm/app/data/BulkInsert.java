package org.rapportcrm.app.data;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rapportcrm.api.data.Sql;

/**
 * Inserts many rows with one statement that both databases know: {@code insert … select * from
 * unnest(?, ?, …)}, one array for each column. It is parsed once, crosses the wire once and costs
 * about as much as PostgreSQL's COPY.
 */
public final class BulkInsert {

  private final String statement;
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

    /** What the driver calls the type of an array's elements. */
    private String element() {
      return switch (type) {
        case "timestamp with time zone" -> "timestamptz";
        case "numeric(19,4)" -> "numeric";
        default -> type;
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
    this.statement =
        "insert into "
            + table
            + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"))
            + columns.stream()
                .map(column -> "cast(? as " + column.type() + " array)")
                .collect(Collectors.joining(", ", " select * from unnest(", ") "))
            + ending;
  }

  /** Inserts rows, each with a value for every column; answers how many were inserted. */
  public int insert(Sql sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return 0;
    }
    return sql.with(
        connection -> {
          try (PreparedStatement insert = connection.prepareStatement(statement)) {
            for (int c = 0; c < columns.size(); c++) {
              Array array = connection.createArrayOf(columns.get(c).element(), column(rows, c));
              insert.setArray(c + 1, array);
            }
            return insert.executeUpdate();
          }
        });
  }

  private static Object[] column(List<Object[]> rows, int column) {
    return IntStream.range(0, rows.size())
        .mapToObj(row -> rows.get(row)[column])
        .map(value -> value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value)
        .toArray();
  }
}
