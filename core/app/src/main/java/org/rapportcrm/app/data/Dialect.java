package org.rapportcrm.app.data;

import java.sql.Connection;
import java.sql.SQLException;
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
      String product = connection.getMetaData().getDatabaseProductName();
      return product.equalsIgnoreCase("PostgreSQL") ? POSTGRESQL : H2;
    } catch (SQLException e) {
      throw new SqlException("asking the database for its name", e);
    }
  }

  /** The name in folders of migrations. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
