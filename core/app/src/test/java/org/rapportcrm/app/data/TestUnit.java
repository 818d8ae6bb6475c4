package org.rapportcrm.app.data;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.testkit.TestDatabase;

/**
 * JPA and SQL over one connection and one transaction, as the container has it with JTA: what is
 * done in {@link #in} is committed together, or not at all.
 */
public final class TestUnit implements AutoCloseable {

  private final OneConnection source;
  private final EntityManagerFactory factory;
  private final EntityManager manager;

  /** Over the database, with these entities. */
  public TestUnit(TestDatabase database, Class<?>... entities) {
    try {
      source = new OneConnection(database.dataSource().getConnection());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    factory =
        new PersistenceProvider()
            .createContainerEntityManagerFactory(
                new TestUnitInfo(source, List.of(entities)),
                Map.of(
                    "eclipselink.weaving", "false",
                    "eclipselink.logging.level", "OFF",
                    "eclipselink.cache.shared.default", "false",
                    "eclipselink.jdbc.batch-writing", "JDBC"));
    manager = factory.createEntityManager();
  }

  /** SQL in the transaction. */
  public Sql sql() {
    return new Sql(source);
  }

  /** JPA in the transaction. */
  public Entities entities() {
    return new Entities(manager);
  }

  /** Runs in a transaction; an exception rolls it back. */
  public <T> T in(Supplier<T> work) {
    manager.getTransaction().begin();
    source.begin();
    try {
      T result = work.get();
      manager.flush();
      source.end(true);
      manager.getTransaction().commit();
      return result;
    } catch (RuntimeException e) {
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      source.end(false);
      throw e;
    } finally {
      manager.clear();
    }
  }

  /** Runs in a transaction; an exception rolls it back. */
  public void in(Runnable work) {
    in(
        () -> {
          work.run();
          return null;
        });
  }

  @Override
  public void close() {
    manager.close();
    factory.close();
    source.shut();
  }

  /** Hands out the same connection each time; its transactions are ended here alone. */
  private static final class OneConnection implements DataSource {
    private final Connection real;
    private final Connection shared;

    OneConnection(Connection real) {
      this.real = real;
      this.shared =
          (Connection)
              Proxy.newProxyInstance(
                  getClass().getClassLoader(),
                  new Class<?>[] {Connection.class},
                  (proxy, method, arguments) -> {
                    switch (method.getName()) {
                      case "close", "commit", "rollback", "setAutoCommit":
                        return null;
                      default:
                        try {
                          return method.invoke(real, arguments);
                        } catch (InvocationTargetException e) {
                          throw e.getCause();
                        }
                    }
                  });
    }

    void begin() {
      run(() -> real.setAutoCommit(false));
    }

    void end(boolean well) {
      run(
          () -> {
            if (well) {
              real.commit();
            } else {
              real.rollback();
            }
            real.setAutoCommit(true);
          });
    }

    void shut() {
      run(real::close);
    }

    private interface Step {
      void run() throws SQLException;
    }

    private static void run(Step step) {
      try {
        step.run();
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Connection getConnection() {
      return shared;
    }

    @Override
    public Connection getConnection(String user, String password) {
      return shared;
    }

    @Override
    public PrintWriter getLogWriter() {
      return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {
      // nothing is logged
    }

    @Override
    public void setLoginTimeout(int seconds) {
      // the connection is there already
    }

    @Override
    public int getLoginTimeout() {
      return 0;
    }

    @Override
    public Logger getParentLogger() {
      return Logger.getGlobal();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
      throw new SQLException("not wrapped");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
      return false;
    }
  }
}
