package org.rapportcrm.app.delivery;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

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
    double wait;
    try (PreparedStatement select =
            connection.prepareStatement(
                "select extract(epoch from next_free) - extract(epoch from current_timestamp)"
                    + " from delivery_pace where id = 1 for update");
        ResultSet row = select.executeQuery()) {
      row.next();
      wait = Math.max(0, row.getDouble(1));
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_pace set next_free = current_timestamp"
                + " + cast(? as numeric) * interval '1' second where id = 1")) {
      Sql.bind(update, wait + due.size() / perSecond);
      update.executeUpdate();
    }
    long now = System.nanoTime();
    List<Recipient> timed = new ArrayList<>(due.size());
    for (int i = 0; i < due.size(); i++) {
      Recipient r = due.get(i);
      long slot = now + Math.round((wait + i / perSecond) * 1e9);
      timed.add(new Recipient(r.deliveryId(), r.contactId(), r.address(), r.attempt(), slot));
    }
    return timed;
  }
}
