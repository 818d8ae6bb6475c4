package org.rapportcrm.app.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Dialect;

/**
 * Keeps all nodes together below the rate that was asked for: one row says when the next message
 * may leave; whoever claims n messages moves it on by n and sends each at its moment.
 */
final class Pace {

  private static final double SECONDS_AHEAD = 2;

  /** How many to claim at once: no more than leave within two seconds. */
  int mostAtOnce(int claimSize, double perSecond) {
    return perSecond <= 0
        ? claimSize
        : (int) Math.max(1, Math.min(claimSize, perSecond * SECONDS_AHEAD));
  }

  /** Gives each its moment. */
  List<Recipient> slots(Connection connection, List<Recipient> due, double perSecond)
      throws SQLException {
    if (perSecond <= 0) {
      return due;
    }
    Instant free = lock(connection);
    Instant now = Dialect.of(connection).clock(connection);
    long here = System.nanoTime();
    Instant first = free.isAfter(now) ? free : now;
    try (PreparedStatement update =
        connection.prepareStatement("update delivery_pace set next_free = ? where id = 1")) {
      Sql.bind(update, first.plusNanos(Math.round(due.size() / perSecond * 1e9)));
      update.executeUpdate();
    }
    long wait = Duration.between(now, first).toNanos();
    List<Recipient> timed = new ArrayList<>(due.size());
    for (int i = 0; i < due.size(); i++) {
      Recipient r = due.get(i);
      long slot = here + wait + Math.round(i / perSecond * 1e9);
      timed.add(new Recipient(r.deliveryId(), r.contactId(), r.address(), r.attempt(), slot));
    }
    return timed;
  }

  /** Waits for those who claim at the same time; the time is to be asked for after that. */
  private static Instant lock(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select next_free from delivery_pace where id = 1 for update");
        ResultSet row = select.executeQuery()) {
      row.next();
      return Sql.instant(row, "next_free");
    }
  }
}
