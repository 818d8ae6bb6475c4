package org.rapportcrm.app.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.rapportcrm.api.data.Sql;

/**
 * Somebody who wants to be told. The secret is never part of it.
 *
 * @param kinds ids of the kinds it wants; {@code *} for all
 * @param reason why it was switched off by itself, or {@code null}
 * @param failures how many messages in a row were not taken
 * @param failingSince when the first of these was
 */
public record Webhook(
    long id,
    String name,
    String url,
    List<String> kinds,
    boolean active,
    String reason,
    int failures,
    Instant failingSince,
    Instant createdAt,
    String createdBy,
    long version) {

  /** Stands for every kind, also for those to come. */
  public static final String ALL = "*";

  static final String SELECT =
      "select w.id, w.name, w.url, w.active, w.reason, w.failures, w.failing_since, w.created_at,"
          + " w.created_by, w.version, (select string_agg(k.kind, ' ') from webhook_kind k"
          + " where k.webhook_id = w.id) as kinds from webhook w ";

  static Webhook of(ResultSet row) throws SQLException {
    String kinds = row.getString("kinds");
    return new Webhook(
        row.getLong("id"),
        row.getString("name"),
        row.getString("url"),
        kinds == null ? List.of() : Arrays.stream(kinds.split(" ")).sorted().toList(),
        row.getBoolean("active"),
        row.getString("reason"),
        row.getInt("failures"),
        Sql.instant(row, "failing_since"),
        Sql.instant(row, "created_at"),
        row.getString("created_by"),
        row.getLong("version"));
  }
}
