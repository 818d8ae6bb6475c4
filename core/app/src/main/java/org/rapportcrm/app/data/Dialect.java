package org.rapportcrm.app.data;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import javax.sql.DataSource;
import org.rapportcrm.api.data.SqlException;

/** The databases that Rapport runs on, for the few statements that must differ. */
public enum Dialect {
  H2,
  POSTGRESQL;

  /** The dialect of a data source. */
  public static Dialect of(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return of(connection);
    } catch (SQLException e) {
      throw new SqlException("asking the database for its name", e);
    }
  }

  /** The dialect of a connection; asks the driver, not the database. */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return product.equalsIgnoreCase("PostgreSQL") ? POSTGRESQL : H2;
  }

  /**
   * The time on the database's clock at this moment, where {@code current_timestamp} is the time at
   * which the transaction began, on both databases. H2 has no function for it, but runs inside this
   * process: its clock is ours.
   */
  public Instant clock(Connection connection) throws SQLException {
    if (this == H2) {
      return Instant.now();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select clock_timestamp()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    }
  }

  /** The name in folders of migrations. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
