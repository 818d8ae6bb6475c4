package org.rapportcrm.launcher.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OneWriterTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final long A_WHILE = 200;

  private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";LOCK_TIMEOUT=60000";
  private final List<Thread> threads = new ArrayList<>();
  private final WriterGate gate = new WriterGate(LONG);
  private Connection first;
  private Connection second;

  @BeforeEach
  void open() throws SQLException {
    first = connection(gate);
    second = connection(gate);
    run(first, "create table note (id int primary key, words varchar(100))");
    run(first, "insert into note values (1, 'one'), (2, 'two')");
    first.setAutoCommit(false);
    second.setAutoCommit(false);
  }

  @AfterEach
  void close() throws SQLException {
    first.close();
    second.close();
    threads.forEach(Thread::interrupt);
  }

  @Test
  void theSecondWritesWhenTheFirstHasCommitted() throws Exception {
    run(first, "update note set words = 'first' where id = 1");
    Future<?> other = elsewhere(() -> run(second, "update note set words = 'second' where id = 2"));

    assertThat(waits(other)).isTrue();
    assertThat(words(second, 2)).as("reading waits for nobody").isEqualTo("two");
    first.commit();
    other.get(10, TimeUnit.SECONDS);
    second.commit();
    assertThat(words(first, 1) + " " + words(first, 2)).isEqualTo("first second");
  }

  @Test
  void whoRollsBackOrClosesGivesUpTheTurnAndWhoGoesBackInPartDoesNot() throws Exception {
    Savepoint begun = first.setSavepoint();
    run(first, "update note set words = 'first' where id = 1");
    Future<?> other =
        elsewhere(() -> run(second, "select words from note where id = 2 for update"));
    first.rollback(begun);
    assertThat(waits(other)).isTrue();
    first.rollback();
    other.get(10, TimeUnit.SECONDS);

    Future<?> again = elsewhere(() -> run(first, "delete from note where id = 1"));
    assertThat(waits(again)).isTrue();
    second.close();
    again.get(10, TimeUnit.SECONDS);
  }

  @Test
  void whoCommitsEachStatementKeepsNobodyWaiting() throws Exception {
    first.setAutoCommit(true);
    run(first, "update note set words = 'first' where id = 1");

    elsewhere(() -> run(second, "update note set words = 'second' where id = 2"))
        .get(10, TimeUnit.SECONDS);
  }

  @Test
  void aThreadDoesNotWaitForItself() throws Exception {
    run(first, "update note set words = 'outer' where id = 1");
    run(second, "update note set words = 'inner' where id = 2");
    second.commit();

    try (Connection third = connection(gate)) {
      Future<?> other = elsewhere(() -> run(third, "insert into note values (3, 'three')"));
      assertThat(waits(other)).as("the outer one goes on").isTrue();
      first.commit();
      other.get(10, TimeUnit.SECONDS);
    }
  }

  @Test
  void aPreparedStatementWaitsToo() throws Exception {
    run(first, "update note set words = 'first' where id = 1");
    Future<?> other =
        elsewhere(
            () -> {
              try (PreparedStatement insert =
                  second.prepareStatement("insert into note values (?, 'x')")) {
                for (int id = 3; id < 6; id++) {
                  insert.setInt(1, id);
                  insert.addBatch();
                }
                return insert.executeBatch();
              }
            });
    assertThat(waits(other)).isTrue();
    first.commit();
    other.get(10, TimeUnit.SECONDS);
  }

  @Test
  void nobodyWaitsLongForOneThatGoesOnAndOn() throws Exception {
    WriterGate impatient = new WriterGate(Duration.ofMillis(A_WHILE));
    try (Connection slow = connection(impatient);
        Connection quick = connection(impatient)) {
      slow.setAutoCommit(false);
      run(slow, "update note set words = 'slow' where id = 1");

      long begun = System.nanoTime();
      elsewhere(() -> run(quick, "update note set words = 'quick' where id = 2"))
          .get(10, TimeUnit.SECONDS);
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isGreaterThan(Duration.ofMillis(100));
      assertThat(words(quick, 2)).isEqualTo("quick");
    }
  }

  @Test
  void whatFailsIsTheDatabasesOwnErrorAndWhoIsInterruptedWritesNothing() throws Exception {
    run(first, "update note set words = 'first' where id = 1");
    Future<?> other = elsewhere(() -> run(second, "update note set words = 'second' where id = 2"));
    assertThat(waits(other)).isTrue();
    threads.forEach(Thread::interrupt);
    assertThat(failure(other)).isInstanceOf(SQLException.class).hasMessageContaining("turn");
    first.commit();
    assertThat(words(first, 2)).isEqualTo("two");

    Future<?> wrong = elsewhere(() -> run(first, "insert into nowhere values (1)"));
    assertThat(failure(wrong)).isInstanceOf(SQLException.class).hasMessageContaining("NOWHERE");
  }

  private Connection connection(WriterGate behind) throws SQLException {
    DriverDataSource source =
        new DriverDataSource() {
          @Override
          public Connection getConnection() throws SQLException {
            return getConnection("sa", "");
          }

          @Override
          public Connection getConnection(String user, String password) throws SQLException {
            return OneWriterConnection.of(connect(url, user, password), behind);
          }
        };
    return source.getConnection();
  }

  /** On a thread of its own, because a thread does not wait for itself. */
  private <T> Future<T> elsewhere(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    threads.add(thread);
    thread.start();
    return task;
  }

  private static Throwable failure(Future<?> work) throws Exception {
    try {
      work.get(10, TimeUnit.SECONDS);
      return null;
    } catch (ExecutionException e) {
      return e.getCause();
    }
  }

  private static boolean waits(Future<?> work) throws Exception {
    try {
      work.get(A_WHILE, TimeUnit.MILLISECONDS);
      return false;
    } catch (TimeoutException e) {
      return true;
    }
  }

  private static Void run(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
      return null;
    }
  }

  private static String words(Connection connection, int id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select words from note where id = ?")) {
      select.setInt(1, id);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
