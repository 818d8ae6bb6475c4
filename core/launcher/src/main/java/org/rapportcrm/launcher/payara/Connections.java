package org.rapportcrm.launcher.payara;

import java.sql.Connection;
import java.sql.SQLException;
import org.rapportcrm.launcher.jdbc.DriverDataSource;

/** A new connection each time, for the little that is done while no server and no pool is there. */
final class Connections extends DriverDataSource {
  private final Database database;

  Connections(Database database) {
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(database.user(), database.password());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return connect(database.url(), user, password);
  }
}
