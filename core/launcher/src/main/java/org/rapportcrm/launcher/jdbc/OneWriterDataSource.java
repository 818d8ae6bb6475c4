package org.rapportcrm.launcher.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Connections to H2 of which one writes at a time ({@link WriterGate}). The pool makes it by its
 * name and sets its properties; all of this process are for the one database of the home.
 */
public final class OneWriterDataSource extends DriverDataSource {
  /** Most transactions take some milliseconds; an import's or a nightly job's take longer. */
  private static final WriterGate GATE = new WriterGate(Duration.ofSeconds(3));

  private String url;
  private String user;
  private String password;

  /** JDBC URL of the database. */
  public void setUrl(String url) {
    this.url = url;
  }

  /** Who connects. */
  public void setUser(String user) {
    this.user = user;
  }

  /** With which password. */
  public void setPassword(String password) {
    this.password = password;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return getConnection(user, password);
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return OneWriterConnection.of(connect(url, user, password), GATE);
  }
}
