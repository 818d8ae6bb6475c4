package org.rapportcrm.app.deal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.api.security.CurrentUser;
import org.rapportcrm.app.pipeline.PipelineReader;
import org.rapportcrm.app.pipeline.Stage;

/** Where deals have been, who moved them, and for how long they stayed. */
@ApplicationScoped
public class DealMoves {

  private static final int MOST = 500;

  private Sql sql;
  private Clock clock;
  private CurrentUser user;
  private PipelineReader pipelines;

  /** For the container. */
  protected DealMoves() {}

  @Inject
  public DealMoves(Sql sql, Clock clock, CurrentUser user, PipelineReader pipelines) {
    this.sql = sql;
    this.clock = clock;
    this.user = user;
    this.pipelines = pipelines;
  }

  /** A move that can be taken back, with what the deal was before. */
  record Last(long id, Instant at, Long userId, DealMove.Before before) {}

  /** Notes a move. */
  void note(long deal, DealMove.Before before, String fromWord, Stage to) {
    sql.update(
        "insert into deal_move (deal_id, from_stage, to_stage, from_word, to_word, at, user_id,"
            + " since_before, closes_before, probability_before, reason_before)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        deal,
        before.stageId(),
        to.id(),
        fromWord,
        to.word(),
        clock.instant(),
        user.id().orElse(null),
        before.since(),
        before.closesOn(),
        before.probability(),
        before.lostReason());
  }

  /** The last move of a deal that was moved at all. */
  Optional<Last> last(long deal) {
    return sql.first(
        "select id, at, user_id, from_stage, since_before, closes_before, probability_before,"
            + " reason_before from deal_move where deal_id = ? order by id desc",
        row ->
            new Last(
                row.getLong("id"),
                Sql.instant(row, "at"),
                Sql.longOrNull(row, "user_id"),
                new DealMove.Before(
                    Sql.longOrNull(row, "from_stage"),
                    Sql.instant(row, "since_before"),
                    row.getObject("closes_before", LocalDate.class),
                    row.getObject("probability_before", Integer.class),
                    row.getString("reason_before"))),
        deal);
  }

  /** Forgets a move that was taken back. */
  void forget(long id) {
    sql.update("delete from deal_move where id = ?", id);
  }

  /** The last {@value #MOST} moves of a deal, the newest first. */
  public List<DealMove> of(long deal) {
    Map<Long, Stage> stages = new HashMap<>();
    pipelines.all().forEach(one -> one.stages().forEach(stage -> stages.put(stage.id(), stage)));
    List<DealMove> moves =
        sql.list(
            "select m.*, u.name as user_name from deal_move m"
                + " left join app_user u on u.id = m.user_id where m.deal_id = ?"
                + " order by m.id desc limit ?",
            row -> move(row, stages),
            deal,
            MOST);
    return lasting(moves, clock.instant());
  }

  private static DealMove move(ResultSet row, Map<Long, Stage> stages) throws SQLException {
    return new DealMove(
        row.getLong("id"),
        stages.get(Sql.longOrNull(row, "from_stage")),
        row.getString("from_word"),
        stages.get(Sql.longOrNull(row, "to_stage")),
        row.getString("to_word"),
        Sql.instant(row, "at"),
        Sql.longOrNull(row, "user_id"),
        row.getString("user_name"),
        Duration.ZERO);
  }

  /** Each stay lasted until the move after it; the newest one comes first. */
  private static List<DealMove> lasting(List<DealMove> moves, Instant now) {
    List<DealMove> lasting = new ArrayList<>();
    Instant end = now;
    for (DealMove one : moves) {
      lasting.add(
          new DealMove(
              one.id(),
              one.from(),
              one.fromWord(),
              one.to(),
              one.toWord(),
              one.at(),
              one.userId(),
              one.user(),
              Duration.between(one.at(), end)));
      end = one.at();
    }
    return lasting;
  }
}
