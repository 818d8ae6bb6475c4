package org.rapportcrm.app.contact.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;

/** Remembers who moved which contact from one life stage to another, and when. */
@ApplicationScoped
public class StageHistory {

  private static final int MOST = 200;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;

  /** For the container. */
  protected StageHistory() {}

  /** Over the database, for the person who asks. */
  @Inject
  public StageHistory(Sql sql, Clock clock, CurrentUser user) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
  }

  /**
   * A change of the life stage.
   *
   * @param was the stage before; {@code null} when the contact was created
   * @param user name of whoever did it; {@code null} for imports, programs and people who are gone
   */
  public record Change(long id, String was, String became, Instant at, String user) {}

  /** A contact moved; nothing is written where it stayed. */
  void moved(long contactId, String was, String became) {
    if (!became.equals(was)) {
      sql.update(
          "insert into life_stage_change (contact_id, was, became, at, user_id)"
              + " values (?, ?, ?, ?, ?)",
          contactId,
          was,
          became,
          clock.instant(),
          user.id().orElse(null));
    }
  }

  /**
   * These contacts are about to move; those that are there already and those in the trash are left
   * out. Call it before the statement that moves them, in its transaction.
   */
  public void moving(Collection<Long> ids, String becoming) {
    sql.update(
        "insert into life_stage_change (contact_id, was, became, at, user_id) select id, life_stage,"
            + " cast(? as varchar(20)), cast(? as timestamp with time zone), cast(? as bigint)"
            + " from contact where id = any(?) and deleted_at is null and life_stage <> ?",
        becoming,
        clock.instant(),
        user.id().orElse(null),
        ids,
        becoming);
  }

  /**
   * These contacts are about to go back to what they were before an act, where they still are what
   * it made them. Call it before the statement that moves them, in its transaction.
   */
  public void movingBack(long actId, Collection<Long> ids, String from) {
    sql.update(
        "insert into life_stage_change (contact_id, was, became, at, user_id) select c.id,"
            + " c.life_stage, b.was, cast(? as timestamp with time zone), cast(? as bigint) from"
            + " contact c join undo_before b on b.record_id = c.id and b.act_id = ? where c.id ="
            + " any(?) and c.deleted_at is null and c.life_stage = ?",
        clock.instant(),
        user.id().orElse(null),
        actId,
        ids,
        from);
  }

  /** The changes of one contact, newest first; at most 200. */
  public List<Change> of(long contactId) {
    return sql.list(
        "select h.id, h.was, h.became, h.at, u.name as user_name from life_stage_change h"
            + " left join app_user u on u.id = h.user_id where h.contact_id = ?"
            + " order by h.at desc, h.id desc limit ?",
        row ->
            new Change(
                row.getLong("id"),
                row.getString("was"),
                row.getString("became"),
                Sql.instant(row, "at"),
                row.getString("user_name")),
        contactId,
        MOST);
  }
}
