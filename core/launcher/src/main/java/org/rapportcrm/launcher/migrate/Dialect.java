package org.rapportcrm.launcher.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** The databases that Rapport runs on. */
public enum Dialect {
  H2,
  POSTGRESQL;

  /** The dialect at the other end of a connection. */
  public static Dialect of(Connection connection) throws SQLException {
    String product = connection.getMetaData().getDatabaseProductName();
    return product.equalsIgnoreCase("PostgreSQL") ? POSTGRESQL : H2;
  }

  /** The name in folders of migrations. */
  String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
