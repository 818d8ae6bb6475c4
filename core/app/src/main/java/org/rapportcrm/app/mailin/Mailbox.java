package org.rapportcrm.app.mailin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.mailin.imap.Security;

/**
 * A mailbox that is read.
 *
 * @param ownerId whose it is; {@code null} when it is shared
 * @param teamId who reads the mails of a shared one beside those whom {@code sight} names; or null
 * @param since mails that arrived earlier are not looked at
 * @param syncedAt when it was last read to its end
 * @param mailAt when the newest mail that was kept was written
 * @param failures how many times in a row it could not be read
 * @param reasonKey message key of what went wrong last, or {@code null}
 * @param reason the server's own words about that, or {@code null}
 */
public record Mailbox(
    long id,
    Long ownerId,
    String owner,
    Long teamId,
    String team,
    String name,
    String address,
    String host,
    int port,
    Security security,
    String user,
    List<String> folders,
    Instant since,
    Sight sight,
    boolean active,
    Instant syncedAt,
    Instant mailAt,
    int failures,
    Instant failingSince,
    String reasonKey,
    String reason,
    long mails,
    long skipped,
    long version) {

  static final String SELECT =
      "select b.*, u.name as owner_name, t.name as team_name,"
          + " (select count(*) from mailin_mail m where m.box_id = b.id) as mails,"
          + " (select count(*) from mailin_skipped s where s.box_id = b.id) as skipped"
          + " from mailin_box b left join app_user u on u.id = b.owner_id"
          + " left join team t on t.id = b.team_id ";

  static Mailbox of(ResultSet row) throws SQLException {
    return new Mailbox(
        row.getLong("id"),
        Sql.longOrNull(row, "owner_id"),
        row.getString("owner_name"),
        Sql.longOrNull(row, "team_id"),
        row.getString("team_name"),
        row.getString("name"),
        row.getString("address"),
        row.getString("host"),
        row.getInt("port"),
        Security.of(row.getString("tls")).orElseThrow(),
        row.getString("username"),
        row.getString("folders").lines().toList(),
        Sql.instant(row, "since"),
        Sight.of(row.getString("sight")).orElseThrow(),
        row.getBoolean("active"),
        Sql.instant(row, "synced_at"),
        Sql.instant(row, "mail_at"),
        row.getInt("failures"),
        Sql.instant(row, "failing_since"),
        row.getString("reason_key"),
        row.getString("reason"),
        row.getLong("mails"),
        row.getLong("skipped"),
        row.getLong("version"));
  }

  /** Whether nobody owns it. */
  public boolean isShared() {
    return ownerId == null;
  }

  /** Message key of how it fares. */
  public String stateKey() {
    if (!active) {
      return "mailin.state.off";
    }
    if (failures > 0) {
      return "mailin.state.failing";
    }
    return syncedAt == null ? "mailin.state.begins" : "mailin.state.on";
  }

  /** Which badge that wears. */
  public String badge() {
    if (!active) {
      return "";
    }
    return failures > 0 ? "badge-bad" : syncedAt == null ? "badge-info" : "badge-good";
  }
}
