package org.rapportcrm.app.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * Puts in order what killed and lost workers left, on any node: a message that was only claimed
 * goes back into the queue, one that was being sent becomes unknown and is never sent again by
 * itself.
 */
final class Housekeeping {

  private static final String ACTIVE =
      "batch_id in (select id from delivery_batch where state in ('SENDING', 'PAUSED', 'CANCELLED'))";

  private static final String REQUEUE =
      "update delivery set state = 'QUEUED', claim_token = null, lease_until = null"
          + " where state = 'CLAIMED' and ";

  private static final String MAKE_UNKNOWN =
      "update delivery set state = 'UNKNOWN', reason = 'noAnswer', lease_until = null,"
          + " done_at = current_timestamp where state = 'SENDING' and ";

  /** What a worker gave back after its batch was given up. */
  private static final String CANCEL_LEFT =
      "update delivery set state = 'CANCELLED', reason = 'cancelled', done_at = current_timestamp"
          + " where state = 'QUEUED' and batch_id in (select id from delivery_batch"
          + " where state = 'CANCELLED' and finished_at > current_timestamp - interval '1' day)";

  private static final String NOTHING_LEFT =
      "not exists (select 1 from delivery d where d.batch_id = %s.id"
          + " and d.state in ('QUEUED', 'CLAIMED', 'SENDING'))";

  private final DeliveryStore store;
  private final String node;

  Housekeeping(DeliveryStore store, String node) {
    this.store = store;
    this.node = node;
  }

  /** At start: what this node had in hand when it was killed, as far as the journal knows. */
  void recover(List<Journal.Entry> accepted) throws SQLException {
    store.transaction(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update delivery set state = 'SENT', reason = null, lease_until = null,"
                      + " done_at = current_timestamp"
                      + " where id = ? and claim_token = ? and state in ('SENDING', 'UNKNOWN')")) {
            for (Journal.Entry entry : accepted) {
              Sql.bind(update, entry.deliveryId(), entry.token());
              update.addBatch();
            }
            update.executeBatch();
          }
          change(connection, REQUEUE + ACTIVE + " and node = ?", node);
          return change(connection, MAKE_UNKNOWN + ACTIVE + " and node = ?", node);
        });
  }

  /** Now and then: leases that ran out. */
  void reap() throws SQLException {
    store.transaction(
        connection -> {
          change(connection, REQUEUE + ACTIVE + " and lease_until < current_timestamp");
          change(connection, MAKE_UNKNOWN + ACTIVE + " and lease_until < current_timestamp");
          return change(connection, CANCEL_LEFT);
        });
  }

  /** Ends batches that have nothing left to do; answers which. */
  List<Long> endFinished() throws SQLException {
    return store.transaction(
        connection -> {
          List<Long> idle = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id from delivery_batch b where state = 'SENDING' and "
                          + NOTHING_LEFT.formatted("b")
                          + " for update");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              idle.add(row.getLong(1));
            }
          }
          /* Asked again under the lock: recipients may have come while it was waited for. */
          List<Long> ended = new ArrayList<>();
          for (long id : idle) {
            int changed =
                change(
                    connection,
                    "update delivery_batch set state = 'SENT', finished_at = current_timestamp,"
                        + " recipients = (select count(*) from delivery where batch_id = ?),"
                        + " sent = (select count(*) from delivery where batch_id = ?"
                        + " and state = 'SENT') where id = ? and state = 'SENDING' and "
                        + NOTHING_LEFT.formatted("delivery_batch"),
                    id,
                    id,
                    id);
            if (changed > 0) {
              ended.add(id);
            }
          }
          return ended;
        });
  }

  /** Notes how this node fares with the mail server. */
  void gateway(boolean ok, String detail) throws SQLException {
    String words = detail == null || detail.length() <= 1000 ? detail : detail.substring(0, 1000);
    store.transaction(
        connection -> {
          int changed =
              change(
                  connection,
                  "update delivery_gateway set ok = ?, detail = ?, at = current_timestamp"
                      + " where node = ?",
                  ok,
                  words,
                  node);
          return changed > 0
              ? changed
              : change(
                  connection,
                  "insert into delivery_gateway (node, ok, detail, at)"
                      + " values (?, ?, ?, current_timestamp)",
                  node,
                  ok,
                  words);
        });
  }

  /**
   * Pauses a batch that does harm.
   *
   * @param reason see {@link org.rapportcrm.api.text.KeptText#kept}
   */
  void pause(long batchId, String reason) throws SQLException {
    store.transaction(
        connection ->
            change(
                connection,
                "update delivery_batch set state = 'PAUSED', reason = ?"
                    + " where id = ? and state = 'SENDING'",
                reason.length() <= 1000 ? reason : reason.substring(0, 1000),
                batchId));
  }

  private static int change(Connection connection, String sql, Object... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(sql)) {
      Sql.bind(update, parameters);
      return update.executeUpdate();
    }
  }
}
