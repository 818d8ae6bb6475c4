package org.rapportcrm.launcher.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Savepoint;
import java.sql.Statement;

/** A connection that waits for its turn before it writes, and gives it up at the commit. */
final class OneWriterConnection implements InvocationHandler {
  private final Connection connection;
  private final WriterGate gate;
  private boolean autoCommit = true;

  private OneWriterConnection(Connection connection, WriterGate gate) {
    this.connection = connection;
    this.gate = gate;
  }

  /** The connection behind this gate. */
  static Connection of(Connection connection, WriterGate gate) {
    return proxy(Connection.class, new OneWriterConnection(connection, gate));
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    return switch (method.getName()) {
      case "createStatement" -> statement(Statement.class, "", call(method, arguments));
      case "prepareStatement" ->
          statement(PreparedStatement.class, (String) arguments[0], call(method, arguments));
      case "prepareCall" ->
          statement(CallableStatement.class, (String) arguments[0], call(method, arguments));
      case "setAutoCommit" -> {
        autoCommit = (Boolean) arguments[0];
        yield autoCommit ? end(method, arguments) : call(method, arguments);
      }
      case "commit", "close", "abort" -> end(method, arguments);
      case "rollback" ->
          arguments != null && arguments[0] instanceof Savepoint
              ? call(method, arguments)
              : end(method, arguments);
      case "equals" -> proxy == arguments[0];
      default -> call(method, arguments);
    };
  }

  private Object end(Method method, Object[] arguments) throws Throwable {
    try {
      return call(method, arguments);
    } finally {
      gate.leave(this);
    }
  }

  private Object call(Method method, Object[] arguments) throws Throwable {
    return call(connection, method, arguments);
  }

  private <T extends Statement> Object statement(Class<T> type, String sql, Object statement) {
    // A batch of a plain statement has its texts inside, and counts as writing.
    boolean prepared = WritingSql.test(sql);
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (!method.getName().startsWith("execute")) {
            return call(statement, method, arguments);
          }
          boolean writes =
              arguments != null && arguments[0] instanceof String own
                  ? WritingSql.test(own)
                  : prepared;
          return writes ? write(statement, method, arguments) : call(statement, method, arguments);
        };
    return proxy(type, handler);
  }

  private Object write(Object statement, Method method, Object[] arguments) throws Throwable {
    gate.enter(this);
    try {
      return call(statement, method, arguments);
    } finally {
      if (autoCommit) {
        gate.leave(this);
      }
    }
  }

  private static Object call(Object on, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(on, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            OneWriterConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
