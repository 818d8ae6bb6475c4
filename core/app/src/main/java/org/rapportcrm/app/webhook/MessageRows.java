package org.rapportcrm.app.webhook;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.rest.JsonText;

/** Writes messages over a connection, in the transaction it is in. */
public final class MessageRows {

  private static final String WANTING =
      "select id from webhook where active = true and id in (select webhook_id from webhook_kind"
          + " where kind = ? or kind = '*') order by id";

  private static final String INSERT =
      "insert into webhook_message (webhook_id, message_id, kind, record, body, created_at,"
          + " next_at, state) values (?, ?, ?, ?, ?, ?, ?, 'QUEUED')";

  private MessageRows() {}

  /**
   * One for each happening and each webhook that wants to know of this kind.
   *
   * @return whether there are any
   */
  public static boolean write(
      Connection connection, Instant now, String kind, List<Happening> happenings)
      throws SQLException {
    List<Long> wanting = happenings.isEmpty() ? List.of() : wanting(connection, kind);
    if (wanting.isEmpty()) {
      return false;
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
      for (Happening one : happenings) {
        String messageId = newId();
        String body = body(kind, now, one.data());
        for (Long webhook : wanting) {
          Sql.bind(insert, webhook, messageId, kind, one.record(), body, now, now);
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return true;
  }

  static String newId() {
    return "msg_" + UUID.randomUUID().toString().replace("-", "");
  }

  /** What is sent: kind, time, and what the teller said. */
  static String body(String kind, Instant at, Map<String, ?> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", kind);
    body.put("timestamp", at);
    body.put("data", data);
    return JsonText.of(body);
  }

  private static List<Long> wanting(Connection connection, String kind) throws SQLException {
    List<Long> wanting = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(WANTING)) {
      select.setString(1, kind);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          wanting.add(row.getLong(1));
        }
      }
    }
    return wanting;
  }
}
