package org.rapportcrm.api.data;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * Plain SQL with bound parameters, for lists, reports and everything that works on sets; JPA is for
 * single records. Inject it ({@code @Inject Sql sql}), or make one over any data source in a test.
 *
 * <p>Each call takes a connection and gives it back; inside a JTA transaction all calls share that
 * transaction. {@link Instant} parameters travel as timestamps with time zone in UTC; a {@link
 * Collection} parameter fills {@code = any(?)} with an array of bigint or text. Failures are {@link
 * SqlException}s with the statement.
 */
public class Sql {

  private final DataSource dataSource;

  /** For proxies. */
  protected Sql() {
    this(null);
  }

  /** Over this data source. */
  public Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Makes a value of the row the cursor stands on. */
  @FunctionalInterface
  public interface RowMapper<T> {
    /** Reads the columns by number from 1, or by name. */
    T map(ResultSet row) throws SQLException;
  }

  /** Does something with the row the cursor stands on. */
  @FunctionalInterface
  public interface RowHandler {
    /** Reads the columns by number from 1, or by name. */
    void handle(ResultSet row) throws SQLException;
  }

  /** Does something with a connection. */
  @FunctionalInterface
  public interface Work<T> {
    /** Uses the connection and leaves it open. */
    T with(Connection connection) throws SQLException;
  }

  /** All rows. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, Object... parameters) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(mapper.map(row)), parameters);
    return rows;
  }

  /** The first row. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... parameters) {
    return on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            statement.setMaxRows(1);
            try (ResultSet rows = statement.executeQuery()) {
              return rows.next() ? Optional.ofNullable(mapper.map(rows)) : Optional.<T>empty();
            }
          }
        },
        sql);
  }

  /** The number in the first column of the first row; 0 when there is no row or it is null. */
  public long number(String sql, Object... parameters) {
    return first(sql, row -> row.getLong(1), parameters).orElse(0L);
  }

  /** The number in the first column of the first row; empty when there is no row or it is null. */
  public OptionalLong maybeNumber(String sql, Object... parameters) {
    Optional<Long> value =
        first(
            sql,
            row -> {
              long number = row.getLong(1);
              return row.wasNull() ? null : number;
            },
            parameters);
    return value.isPresent() ? OptionalLong.of(value.get()) : OptionalLong.empty();
  }

  /** Reads the rows one by one without keeping them, 1,000 to a fetch. */
  public void each(String sql, RowHandler handler, Object... parameters) {
    on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(1000);
            bind(statement, parameters);
            try (ResultSet rows = statement.executeQuery()) {
              while (rows.next()) {
                handler.handle(rows);
              }
            }
            return null;
          }
        },
        sql);
  }

  /** Changes rows; answers how many. */
  public int update(String sql, Object... parameters) {
    return on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
          }
        },
        sql);
  }

  /** Runs the statement once for each set of parameters, in one batch; answers the counts. */
  public int[] batch(String sql, List<Object[]> parameterSets) {
    if (parameterSets.isEmpty()) {
      return new int[0];
    }
    return on(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] parameters : parameterSets) {
              bind(statement, parameters);
              statement.addBatch();
            }
            return statement.executeBatch();
          }
        },
        sql);
  }

  /** Inserts one row into a table whose key {@code id} is an identity column; answers the id. */
  public long insert(String sql, Object... parameters) {
    return on(
        connection -> {
          try (PreparedStatement statement =
              connection.prepareStatement(sql, new String[] {"id"})) {
            bind(statement, parameters);
            statement.executeUpdate();
            try (ResultSet keys = statement.getGeneratedKeys()) {
              if (!keys.next()) {
                throw new SQLException("No key came back");
              }
              return keys.getLong(1);
            }
          }
        },
        sql);
  }

  /** Lends a connection. */
  public <T> T with(Work<T> work) {
    return on(work, "a connection");
  }

  /** Binds the parameters from 1 on. */
  public static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof Instant instant) {
        statement.setObject(i + 1, OffsetDateTime.ofInstant(instant, ZoneOffset.UTC));
      } else if (value instanceof Enum<?> constant) {
        statement.setString(i + 1, constant.name());
      } else if (value instanceof Collection<?> collection) {
        statement.setArray(i + 1, array(statement.getConnection(), collection));
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  /** A timestamp column as an instant; {@code null} stays {@code null}. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  /** A number column that may be null. */
  public static Long longOrNull(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  private static Array array(Connection connection, Collection<?> values) throws SQLException {
    boolean numbers = values.stream().allMatch(Number.class::isInstance);
    return connection.createArrayOf(numbers ? "bigint" : "varchar", values.toArray());
  }

  private <T> T on(Work<T> work, String sql) {
    try (Connection connection = dataSource.getConnection()) {
      return work.with(connection);
    } catch (SQLException e) {
      throw new SqlException(sql, e);
    }
  }
}
