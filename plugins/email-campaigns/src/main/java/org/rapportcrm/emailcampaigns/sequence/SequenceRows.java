package org.rapportcrm.emailcampaigns.sequence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.message.Composer;

/** Reads sequences together with their steps, in two statements whatever their number. */
final class SequenceRows {

  private static final String READ = "select s.* from email_campaigns_sequence s ";

  private final Sql sql;
  private final Composer composer;

  SequenceRows(Sql sql, Composer composer) {
    this.sql = sql;
    this.composer = composer;
  }

  /** Those that this condition names. */
  List<Sequence> read(String condition, Object... parameters) {
    List<Long> ids =
        sql.list(
            "select s.id from email_campaigns_sequence s " + condition,
            r -> r.getLong(1),
            parameters);
    Map<Long, List<SequenceStep>> steps = steps(ids);
    return sql.list(READ + condition, row -> row(row, steps), parameters);
  }

  private Map<Long, List<SequenceStep>> steps(Collection<Long> sequences) {
    Map<Long, List<SequenceStep>> found = new HashMap<>();
    sql.each(
        "select id, sequence_id, wait_amount, wait_unit, at_hour, design, revision"
            + " from email_campaigns_step where sequence_id = any(?) order by sequence_id, place",
        row ->
            found
                .computeIfAbsent(row.getLong("sequence_id"), id -> new ArrayList<>())
                .add(step(row)),
        sequences);
    return found;
  }

  private SequenceStep step(ResultSet row) throws SQLException {
    Long hour = Sql.longOrNull(row, "at_hour");
    return new SequenceStep(
        row.getLong("id"),
        new Delay(
            row.getInt("wait_amount"),
            Delay.Unit.valueOf(row.getString("wait_unit")),
            hour == null ? null : hour.intValue()),
        composer.fromJson(row.getString("design")),
        row.getInt("revision"));
  }

  private static Sequence row(ResultSet row, Map<Long, List<SequenceStep>> steps)
      throws SQLException {
    long id = row.getLong("id");
    return new Sequence(
        id,
        new Plan(
            row.getString("name"),
            start(row),
            row.getBoolean("again"),
            new Goals(
                row.getBoolean("goal_purchase"),
                Sql.longOrNull(row, "goal_tag_id"),
                row.getBoolean("goal_left")),
            row.getString("from_name"),
            row.getString("from_address"),
            row.getString("reply_to"),
            row.getString("purpose")),
        Sequence.State.valueOf(row.getString("state")),
        new Way(steps.getOrDefault(id, List.of())),
        Sql.longOrNull(row, "activated_by"),
        row.getString("problem"),
        Sql.instant(row, "updated_at"),
        row.getLong("version"));
  }

  private static Start start(ResultSet row) throws SQLException {
    Start.Kind kind = Start.Kind.valueOf(row.getString("start_kind"));
    return switch (kind) {
      case HAND -> Start.BY_HAND;
      case LIST -> new Start(kind, Sql.longOrNull(row, "list_id"));
      case TAG -> new Start(kind, Sql.longOrNull(row, "tag_id"));
      case SEGMENT -> new Start(kind, Sql.longOrNull(row, "segment_id"));
    };
  }
}
