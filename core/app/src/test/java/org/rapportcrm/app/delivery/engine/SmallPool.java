package org.rapportcrm.app.delivery.engine;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;

/** Keeps connections for a process of a test, as the server's pool does for the application. */
final class SmallPool {

  private SmallPool() {}

  static DataSource of(String url, String user, String password) {
    Queue<Connection> idle = new ConcurrentLinkedQueue<>();
    return proxy(
        DataSource.class,
        (proxy, method, arguments) -> {
          if (!method.getName().equals("getConnection")) {
            throw new UnsupportedOperationException(method.getName());
          }
          Connection kept = idle.poll();
          return lend(kept != null ? kept : DriverManager.getConnection(url, user, password), idle);
        });
  }

  private static Connection lend(Connection connection, Queue<Connection> idle) {
    return proxy(
        Connection.class,
        (proxy, method, arguments) -> {
          if (method.getName().equals("close")) {
            giveBack(connection, idle);
            return null;
          }
          try {
            return method.invoke(connection, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static void giveBack(Connection connection, Queue<Connection> idle) throws SQLException {
    if (!connection.isClosed()) {
      idle.add(connection);
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
