package org.rapportcrm.app.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * Writes how a message ended, and all that follows from it, in the transaction of the connection it
 * is given: the suppression of an address that was refused for good, what webhooks are told of it,
 * the copy in the outbox.
 */
final class OutcomeWriter {

  private static final String FINISH =
      """
      update delivery set state = ?, reason = ?, smtp_code = ?, enhanced = ?, reply = ?,
        lease_until = null, done_at = current_timestamp
      where id = ? and claim_token = ? and state in ('CLAIMED', 'SENDING', 'UNKNOWN')
      """;

  private static final String AGAIN =
      """
      update delivery set state = 'QUEUED', reason = ?, smtp_code = ?, enhanced = ?, reply = ?,
        claim_token = null, lease_until = null,
        next_at = current_timestamp + cast(? as numeric) * interval '1' second
      where id = ? and claim_token = ? and state in ('CLAIMED', 'SENDING', 'UNKNOWN')
      """;

  private static final String SUPPRESS =
      """
      insert into suppression (address_folded, reason, detail, at)
      select d.address_folded, 'bounce', ?, current_timestamp from delivery d
      where d.id = ?
        and not exists (select 1 from suppression s where s.address_folded = d.address_folded)
      on conflict do nothing
      """;

  private OutcomeWriter() {}

  /** Changes nothing when the delivery is no longer in the hands of the claim that is named. */
  static void write(Connection connection, Outcome outcome) throws SQLException {
    boolean again = outcome.state() == DeliveryState.QUEUED;
    Integer code = outcome.reply() == null ? null : outcome.reply().code();
    String enhanced = outcome.reply() == null ? null : outcome.reply().enhanced();
    int changed;
    try (PreparedStatement update = connection.prepareStatement(again ? AGAIN : FINISH)) {
      if (again) {
        Sql.bind(
            update,
            outcome.reason(),
            code,
            enhanced,
            outcome.words(),
            outcome.again().toMillis() / 1000.0,
            outcome.deliveryId(),
            outcome.token());
      } else {
        Sql.bind(
            update,
            outcome.state(),
            outcome.reason(),
            code,
            enhanced,
            outcome.words(),
            outcome.deliveryId(),
            outcome.token());
      }
      changed = update.executeUpdate();
    }
    if (changed == 1 && outcome.bounce()) {
      bounced(connection, outcome);
    }
    if (changed == 1 && outcome.kept() != null) {
      keep(connection, outcome);
    }
  }

  private static void bounced(Connection connection, Outcome outcome) throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(SUPPRESS)) {
      Sql.bind(insert, outcome.words(), outcome.deliveryId());
      insert.executeUpdate();
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update delivery_batch set bounced = bounced + 1"
                + " where id = (select batch_id from delivery where id = ?)")) {
      Sql.bind(update, outcome.deliveryId());
      update.executeUpdate();
    }
    MessageTelling.tell(connection, MessageTelling.BOUNCED, List.of(outcome.deliveryId()));
  }

  private static void keep(Connection connection, Outcome outcome) throws SQLException {
    Outgoing mail = outcome.kept();
    String subject = mail.subject();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into delivery_outbox (delivery_id, sender, recipient, subject, message, at)"
                + " values (?, ?, ?, ?, ?, current_timestamp)")) {
      Sql.bind(
          insert,
          outcome.deliveryId(),
          mail.from(),
          mail.recipient().toString(),
          subject.length() > 500 ? subject.substring(0, 500) : subject,
          mail.message());
      insert.executeUpdate();
    }
  }
}
