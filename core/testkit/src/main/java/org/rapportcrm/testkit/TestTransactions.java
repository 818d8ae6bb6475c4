package org.rapportcrm.testkit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** Transactions for tests without a container: all work of a thread goes over one connection. */
public final class TestTransactions extends WrappedDataSource {

  private final ThreadLocal<Connection> current = new ThreadLocal<>();

  /** Over these connections. */
  public TestTransactions(DataSource source) {
    super(source);
  }

  /** Runs in a transaction; any exception rolls it back. */
  public <T> T in(Supplier<T> work) {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      current.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException | Error e) {
        connection.rollback();
        throw e;
      } finally {
        current.remove();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs in a transaction; any exception rolls it back. */
  public void run(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = current.get();
    return connection == null ? source.getConnection() : unclosed(connection);
  }

  private static Connection unclosed(Connection connection) {
    return (Connection)
        Proxy.newProxyInstance(
            Connection.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close")) {
                return null;
              }
              try {
                return method.invoke(connection, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
