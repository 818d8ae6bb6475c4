package org.rapportcrm.it;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;

/**
 * Runs a statement that somebody wrote by hand as often as the database answers, on a connection
 * for each client, and reads every row: what no program over that database can beat.
 */
final class SqlLoad {

  private SqlLoad() {}

  /**
   * Runs it.
   *
   * @param statement may have one parameter, which takes the numbers in turn
   */
  static Load.Times run(
      DataSource source, String statement, List<?> parameters, int clients, int seconds) {
    ExecutorService threads = Executors.newFixedThreadPool(clients);
    long start = System.nanoTime();
    long end = start + seconds * 1_000_000_000L;
    List<Future<List<Long>>> parts = new ArrayList<>();
    for (int i = 0; i < clients; i++) {
      int first = i * 31;
      parts.add(threads.submit(() -> client(source, statement, parameters, first, end)));
    }
    List<Long> all = new ArrayList<>();
    try {
      for (Future<List<Long>> part : parts) {
        all.addAll(part.get());
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
    all.sort(null);
    return new Load.Times(all, (System.nanoTime() - start) / 1e9);
  }

  private static List<Long> client(
      DataSource source, String statement, List<?> parameters, int first, long end)
      throws SQLException {
    List<Long> times = new ArrayList<>();
    try (Connection connection = source.getConnection();
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      boolean asks = prepared.getParameterMetaData().getParameterCount() > 0;
      for (int i = first; System.nanoTime() < end; i++) {
        long start = System.nanoTime();
        if (asks) {
          prepared.setObject(1, parameters.get(i % parameters.size()));
        }
        read(prepared);
        times.add(System.nanoTime() - start);
      }
    }
    return times;
  }

  private static void read(PreparedStatement prepared) throws SQLException {
    try (ResultSet rows = prepared.executeQuery()) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          rows.getObject(column);
        }
      }
    }
  }
}
