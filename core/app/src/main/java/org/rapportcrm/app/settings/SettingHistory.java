package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.rest.Cursor;
import org.rapportcrm.api.rest.Listing;
import org.rapportcrm.api.security.CurrentUser;

/** Who changed which setting, from what to what. */
@ApplicationScoped
public class SettingHistory {

  private Sql sql;
  private Clock clock;
  private CurrentUser user;

  /**
   * A change.
   *
   * @param before what held; {@code null} for nothing, and for a secret
   * @param after what holds since then, in the same way
   */
  public record Change(
      long id, String name, Instant at, String who, String before, String after, boolean secret) {}

  /** For the container. */
  protected SettingHistory() {}

  /** Over the database. */
  @Inject
  public SettingHistory(Sql sql, Clock clock, CurrentUser user) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
  }

  /** Keeps a change, in the caller's transaction. */
  void add(String owner, String name, String before, String after, boolean secret) {
    sql.update(
        "insert into setting_change (plugin, name, at, who, value_before, value_after, secret)"
            + " values (?, ?, ?, ?, ?, ?, ?)",
        owner,
        name,
        clock.instant(),
        user.name(),
        secret ? null : before,
        secret ? null : after,
        secret);
  }

  /** Changes of an owner's settings, the newest first. */
  public Listing<Change> of(String owner, String cursor, int limit) {
    List<Change> changes =
        sql.list(
            "select id, name, at, who, value_before, value_after, secret from setting_change"
                + " where plugin = ? and id < ? order by id desc fetch first ? rows only",
            row ->
                new Change(
                    row.getLong("id"),
                    row.getString("name"),
                    Sql.instant(row, "at"),
                    row.getString("who"),
                    row.getString("value_before"),
                    row.getString("value_after"),
                    row.getBoolean("secret")),
            owner,
            Cursor.id(cursor, Long.MAX_VALUE),
            limit + 1);
    return Listing.page(changes, limit, last -> Cursor.of(last.id()));
  }
}
