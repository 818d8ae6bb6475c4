package org.rapportcrm.emailcampaigns.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;

/** Reads campaigns together with the state of their batch. */
final class CampaignRows {

  /** The one definition of a campaign's state. */
  private static final String STATE =
      "case when c.cancelled_at is not null then 'CANCELLED'"
          + " when b.state = 'PREPARED' then 'SENDING'"
          + " when b.state is not null then b.state"
          + " when c.scheduled_at is not null then 'SCHEDULED' else 'DRAFT' end";

  private static final String READ =
      "select c.id, c.name, c.segment_id, c.design, c.from_name, c.from_address, c.reply_to,"
          + " c.purpose,"
          + " c.scheduled_at, u.name as planner, c.batch_id, coalesce(b.reason, c.problem) as problem, c.updated_at,"
          + " c.version, "
          + STATE
          + " as state from email_campaigns_campaign c"
          + " left join delivery_batch b on b.id = c.batch_id"
          + " left join app_user u on u.id = c.scheduled_by ";

  private final Sql sql;
  private final Composer composer;
  private final StopReasons reasons;

  CampaignRows(Sql sql, Composer composer, StopReasons reasons) {
    this.reasons = reasons;
    this.sql = sql;
    this.composer = composer;
  }

  Optional<Campaign> find(long id) {
    return sql.first(READ + "where c.id = ?", this::row, id);
  }

  List<Campaign> list(State state, long beforeId, int limit) {
    String end = " order by c.id desc fetch first " + limit + " rows only";
    return state == null
        ? sql.list(READ + "where c.id < ?" + end, this::row, beforeId)
        : sql.list(
            READ + "where c.id < ? and " + STATE + " = ?" + end, this::row, beforeId, state.name());
  }

  List<Campaign> left(int limit) {
    return sql.list(
        READ
            + "where b.started_at is not null order by c.batch_id desc fetch first "
            + limit
            + " rows only",
        this::row);
  }

  private Campaign row(ResultSet row) throws SQLException {
    return new Campaign(
        row.getLong("id"),
        new Content(
            row.getString("name"),
            Sql.longOrNull(row, "segment_id"),
            composer.fromJson(row.getString("design")),
            row.getString("from_name"),
            row.getString("from_address"),
            row.getString("reply_to"),
            row.getString("purpose")),
        State.valueOf(row.getString("state")),
        Sql.instant(row, "scheduled_at"),
        row.getString("planner"),
        Sql.longOrNull(row, "batch_id"),
        reasons.said(row.getString("problem")),
        Sql.instant(row, "updated_at"),
        row.getLong("version"));
  }
}
