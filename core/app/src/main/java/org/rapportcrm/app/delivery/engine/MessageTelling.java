package org.rapportcrm.app.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.webhook.WebhookKind;
import org.rapportcrm.api.webhook.Webhooks.Happening;
import org.rapportcrm.app.webhook.MessageRows;

/**
 * Tells webhooks what became of messages that were sent, in the transaction in which it is noted.
 */
public final class MessageTelling {

  /** A person opened a message for the first time. */
  public static final String OPENED = "message.opened";

  /** A person clicked in a message for the first time. */
  public static final String CLICKED = "message.clicked";

  public static final String BOUNCED = "message.bounced";
  public static final String COMPLAINED = "message.complained";

  private static final String ABOUT =
      "select d.id, d.contact_id, d.batch_id, b.plugin, b.direct, b.reference from delivery d"
          + " join delivery_batch b on b.id = d.batch_id where d.id = any(?) order by d.id";

  private MessageTelling() {}

  /** What there is to tell. */
  public static List<WebhookKind> kinds() {
    return Stream.of(OPENED, CLICKED, BOUNCED, COMPLAINED)
        .map(id -> new WebhookKind(id, "delivery.webhook." + id))
        .toList();
  }

  /** Tells it of these deliveries. */
  public static void tell(Connection connection, String kind, Collection<Long> deliveries)
      throws SQLException {
    if (deliveries.isEmpty()) {
      return;
    }
    List<Happening> happenings = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(ABOUT)) {
      Sql.bind(select, deliveries);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          happenings.add(new Happening("delivery:" + row.getLong("id"), data(row)));
        }
      }
    }
    MessageRows.write(connection, Instant.now(), kind, happenings);
  }

  /** What a single message is about may be a person's own affair; a batch's name is not. */
  private static Map<String, Object> data(ResultSet row) throws SQLException {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("delivery", row.getLong("id"));
    data.put("contact", Sql.longOrNull(row, "contact_id"));
    data.put("batch", row.getLong("batch_id"));
    data.put("plugin", row.getString("plugin"));
    data.put("reference", row.getBoolean("direct") ? null : row.getString("reference"));
    return data;
  }
}
