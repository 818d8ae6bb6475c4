package org.rapportcrm.app.tracking;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/** Writes the first click of a person in a message to the timeline; never a machine's. */
final class ClickTimeline {

  private static final String WRITE =
      "insert into interaction (contact_id, kind, at, channel, direction, helped, summary,"
          + " external_id, created_at)"
          + " select d.contact_id, 'message.clicked', d.clicked_at, 'email', 'in', false, b.title,"
          + " 'delivery:' || d.id, current_timestamp"
          + " from delivery d join delivery_batch b on b.id = d.batch_id"
          + " where d.id = any(?) and d.contact_id is not null and d.clicked_at is not null"
          + " on conflict do nothing";

  private static final String TAKE_BACK =
      "delete from interaction where kind = 'message.clicked' and external_id = any(?)";

  private ClickTimeline() {}

  /** Those that a person clicked in; what is there already, or was taken back, stays as it is. */
  static void write(Connection connection, List<Long> deliveryIds) throws SQLException {
    change(connection, WRITE, deliveryIds);
  }

  /** Those whose clicks turned out to be a machine's. */
  static void takeBack(Connection connection, Collection<Long> deliveryIds) throws SQLException {
    change(connection, TAKE_BACK, deliveryIds.stream().map(id -> "delivery:" + id).toList());
  }

  private static void change(Connection connection, String sql, List<?> values)
      throws SQLException {
    if (!values.isEmpty()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        Sql.bind(statement, values);
        statement.executeUpdate();
      }
    }
  }
}
