package org.rapportcrm.app.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.rapportcrm.api.data.Sql;

/**
 * What workers do to the database, each in a short transaction of its own. Every change of a
 * delivery names the claim it belongs to, so that a worker that was away too long changes nothing;
 * every lease is judged by the database's clock.
 */
final class DeliveryStore {

  private static final String SELECT_DUE =
      """
      select id, contact_id, address, attempt from delivery
      where batch_id = ? and state = 'QUEUED' and id > ? and next_at <= current_timestamp
      order by id fetch first %d rows only for update skip locked
      """;

  private static final String CLAIM =
      """
      update delivery set state = 'CLAIMED', claim_token = ?, node = ?,
        lease_until = current_timestamp + interval '%d' second
      where id = any(?)
      """;

  private static final String BEGIN =
      """
      update delivery set state = 'SENDING', attempt = attempt + 1,
        sending_at = current_timestamp,
        lease_until = current_timestamp + interval '%d' second
      where id = ? and claim_token = ? and state = 'CLAIMED'
        and exists (select 1 from delivery_batch b
                    where b.id = delivery.batch_id and b.state = 'SENDING')
      """;

  /** Consent and suppression are asked in the very statement that marks the message. */
  private static final String NOT_SUPPRESSED =
      """
        and not exists (select 1 from suppression s
                        where s.address_folded = delivery.address_folded)
      """;

  private static final String ALLOWED =
      NOT_SUPPRESSED
          + """
        and exists (select 1 from consent c where c.contact_id = delivery.contact_id
                    and c.purpose = ? and c.given)
      """;

  private static final String RELEASE =
      """
      update delivery set state = 'QUEUED', claim_token = null, lease_until = null
      where claim_token = ? and state = 'CLAIMED'
      """;

  private final DataSource dataSource;
  private final String node;
  private final EngineSettings settings;
  private final Pace pace;

  DeliveryStore(DataSource dataSource, String node, EngineSettings settings) {
    this.dataSource = dataSource;
    this.node = node;
    this.settings = settings;
    this.pace = new Pace();
  }

  /** Something to do in a transaction. */
  interface Work<T> {
    T with(Connection connection) throws SQLException;
  }

  /** Commits what the work did, or nothing of it. */
  <T> T transaction(Work<T> work) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      connection.setAutoCommit(false);
      try {
        T result = work.with(connection);
        connection.commit();
        return result;
      } catch (SQLException | RuntimeException e) {
        rollBack(connection, e);
        throw e;
      } finally {
        connection.setAutoCommit(true);
      }
    }
  }

  private static void rollBack(Connection connection, Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      cause.addSuppressed(e);
    }
  }

  /** Batches that are being sent, those that a person waits for first. */
  List<BatchInfo> sending() throws SQLException {
    return transaction(
        connection -> {
          List<BatchInfo> batches = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, plugin, purpose, direct, letter, design, from_name, from_address,"
                          + " reply_to from delivery_batch where state = 'SENDING'"
                          + " order by direct desc, id");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              batches.add(
                  new BatchInfo(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getBoolean(4),
                      row.getBoolean(5),
                      row.getString(6),
                      row.getString(7),
                      row.getString(8),
                      row.getString(9)));
            }
          }
          return batches;
        });
  }

  /**
   * Claims deliveries that are due.
   *
   * @param after only those with a larger id; rows in front of it are looked at again from 0
   * @return {@code null} when there are none
   */
  Claim claim(BatchInfo batch, long after) throws SQLException {
    String token = UUID.randomUUID().toString();
    return transaction(
        connection -> {
          int limit = pace.mostAtOnce(settings.claimSize(), settings.perSecond());
          List<Recipient> due = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(SELECT_DUE.formatted(limit))) {
            Sql.bind(select, batch.id(), after);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                due.add(
                    new Recipient(
                        row.getLong(1),
                        Sql.longOrNull(row, "contact_id"),
                        row.getString(3),
                        row.getInt(4),
                        0));
              }
            }
          }
          if (due.isEmpty()) {
            return null;
          }
          List<Recipient> timed = pace.slots(connection, due, settings.perSecond());
          try (PreparedStatement update =
              connection.prepareStatement(CLAIM.formatted(settings.claimLeaseSeconds()))) {
            Sql.bind(update, token, node, timed.stream().map(Recipient::deliveryId).toList());
            update.executeUpdate();
          }
          return new Claim(batch, token, timed);
        });
  }

  /**
   * In one transaction: writes how the last message ended and marks the next as being sent.
   *
   * @param last may be {@code null}
   * @return whether the next may be sent: still ours, its batch still sending, consent there,
   *     address not suppressed
   */
  boolean begin(Outcome last, BatchInfo batch, long deliveryId, String token) throws SQLException {
    return transaction(
        connection -> {
          if (last != null) {
            OutcomeWriter.write(connection, last);
          }
          String sql = BEGIN.formatted(settings.sendingLeaseSeconds()) + rule(batch);
          try (PreparedStatement update = connection.prepareStatement(sql)) {
            if (batch.direct()) {
              Sql.bind(update, deliveryId, token);
            } else {
              Sql.bind(update, deliveryId, token, batch.purpose());
            }
            return update.executeUpdate() == 1;
          }
        });
  }

  private static String rule(BatchInfo batch) {
    return batch.letter() ? NOT_SUPPRESSED : batch.direct() ? "" : ALLOWED;
  }

  /** Writes how a message ended. */
  void finish(Outcome outcome) throws SQLException {
    transaction(
        connection -> {
          OutcomeWriter.write(connection, outcome);
          return null;
        });
  }

  /** Gives back what was claimed and not begun. */
  void release(String token) throws SQLException {
    transaction(
        connection -> {
          try (PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setString(1, token);
            return update.executeUpdate();
          }
        });
  }
}
