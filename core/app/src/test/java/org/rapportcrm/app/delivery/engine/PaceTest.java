package org.rapportcrm.app.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rapportcrm.testkit.TestDatabase;

class PaceTest {

  private static final double PER_SECOND = 4;
  private static final int MESSAGES = 2;

  /** Longer than the messages of one claim take: the time before it would be of no use. */
  private static final Duration HELD = Duration.ofMillis(700);

  @ParameterizedTest
  @EnumSource
  void whoWaitedForTheRowDoesNotMeetTheMessagesOfTheNextClaim(TestDatabase.Kind kind)
      throws Exception {
    try (TestDatabase database = TestDatabase.of(kind, "core");
        Connection holder = open(database);
        Connection waiting = open(database);
        Connection next = open(database)) {
      lock(holder);
      begin(waiting);
      CompletableFuture<List<Recipient>> late =
          CompletableFuture.supplyAsync(() -> claimed(waiting));
      assertThatThrownBy(() -> late.get(HELD.toMillis(), TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      holder.commit();
      List<Recipient> first = late.get(20, TimeUnit.SECONDS);
      List<Recipient> second = claimed(next);

      long between = second.get(0).slotNanos() - first.get(MESSAGES - 1).slotNanos();
      assertThat(Duration.ofNanos(between)).as("a quarter of a second, about").isPositive();
    }
  }

  private static List<Recipient> claimed(Connection connection) {
    try {
      List<Recipient> due =
          LongStream.rangeClosed(1, MESSAGES)
              .mapToObj(id -> new Recipient(id, null, "a" + id + "@example.org", 1, 0))
              .toList();
      List<Recipient> timed = new Pace().slots(connection, due, PER_SECOND);
      connection.commit();
      return timed;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void lock(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select next_free from delivery_pace where id = 1 for update");
    }
  }

  /** The transaction's own time stands from here. */
  private static void begin(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select current_timestamp");
    }
  }

  private static Connection open(TestDatabase database) throws SQLException {
    Connection connection = database.dataSource().getConnection();
    connection.setAutoCommit(false);
    return connection;
  }
}
