package org.rapportcrm.app.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
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

  /** Keeps a change of the site's settings, in the caller's transaction. */
  void add(String owner, String name, String before, String after, boolean secret) {
    add(null, owner, name, before, after, secret);
  }

  /** Keeps a change of what a user set for themselves, in the caller's transaction. */
  void addOfUser(long id, String owner, String name, String before, String after, boolean secret) {
    add(id, owner, name, before, after, secret);
  }

  private void add(
      Long id, String owner, String name, String before, String after, boolean secret) {
    sql.update(
        "insert into setting_change (user_id, plugin, name, at, who, value_before, value_after,"
            + " secret) values (?, ?, ?, ?, ?, ?, ?, ?)",
        id,
        owner,
        name,
        clock.instant(),
        user.name(),
        secret ? null : before,
        secret ? null : after,
        secret);
  }

  /** Changes of an owner's settings for the site, the newest first. */
  public Listing<Change> of(String owner, String cursor, int limit) {
    return page("user_id is null", List.of(), owner, cursor, limit);
  }

  /** Changes of what a user set for themselves, the newest first. */
  public Listing<Change> ofUser(long id, String owner, String cursor, int limit) {
    return page("user_id = ?", List.of(id), owner, cursor, limit);
  }

  private Listing<Change> page(
      String whose, List<Object> parameters, String owner, String cursor, int limit) {
    List<Object> all = new ArrayList<>(parameters);
    Collections.addAll(all, owner, Cursor.id(cursor, Long.MAX_VALUE), limit + 1);
    List<Change> changes =
        sql.list(
            "select id, name, at, who, value_before, value_after, secret from setting_change where "
                + whose
                + " and plugin = ? and id < ? order by id desc fetch first ? rows only",
            row ->
                new Change(
                    row.getLong("id"),
                    row.getString("name"),
                    Sql.instant(row, "at"),
                    row.getString("who"),
                    row.getString("value_before"),
                    row.getString("value_after"),
                    row.getBoolean("secret")),
            all.toArray());
    return Listing.page(changes, limit, last -> Cursor.of(last.id()));
  }
}
