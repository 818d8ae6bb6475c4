package org.rapportcrm.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** The smallest pool that serves a test: closing a connection keeps it for the next who asks. */
final class KeptConnections extends WrappedDataSource implements AutoCloseable {

  private final Queue<Connection> idle = new ConcurrentLinkedQueue<>();

  KeptConnections(DataSource source) {
    super(source);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection kept = idle.poll();
    return lend(kept != null ? kept : source.getConnection());
  }

  @Override
  public void close() {
    for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
      try {
        connection.close();
      } catch (SQLException e) {
        Logger.getLogger(KeptConnections.class.getName()).fine(e.toString());
      }
    }
  }

  /** Whoever closes twice, as Flyway does, gives back once. */
  private Connection lend(Connection connection) {
    AtomicBoolean lent = new AtomicBoolean(true);
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              switch (method.getName()) {
                case "close" -> {
                  if (lent.compareAndSet(true, false)) {
                    giveBack(connection);
                  }
                  return null;
                }
                case "unwrap" -> {
                  return connection.unwrap((Class<?>) arguments[0]);
                }
                default -> {
                  try {
                    return method.invoke(connection, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                }
              }
            });
  }

  private void giveBack(Connection connection) throws SQLException {
    if (connection.isClosed()) {
      return;
    }
    if (!connection.getAutoCommit()) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
    idle.add(connection);
  }
}
