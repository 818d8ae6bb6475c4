package org.rapportcrm.app.pipeline;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rapportcrm.api.data.Sql;
import org.rapportcrm.app.data.Ids;
import org.rapportcrm.app.input.Refusals;

/** Writes the stages of a pipeline, and what follows from them for the deals that are in them. */
@ApplicationScoped
public class StageWriter {

  private Sql sql;
  private Refusals refusals;

  /** For the container. */
  protected StageWriter() {}

  @Inject
  public StageWriter(Sql sql, Refusals refusals) {
    this.sql = sql;
    this.refusals = refusals;
  }

  /** Turns the stages that were there into those that are wanted. */
  void write(long pipeline, List<Stage> before, List<StageDraft> wanted) {
    Set<String> words = new HashSet<>();
    before.forEach(stage -> words.add(stage.word()));
    Set<Long> kept = new HashSet<>();
    for (int i = 0; i < wanted.size(); i++) {
      StageDraft draft = wanted.get(i);
      Optional<Stage> known =
          before.stream()
              .filter(stage -> stage.word().equals(draft.word()) && !kept.contains(stage.id()))
              .findFirst();
      if (known.isPresent()) {
        kept.add(known.get().id());
        update(known.get(), draft, i);
      } else {
        String wish = draft.word() == null ? draft.titles().any() : draft.word();
        String word = StageWords.make(wish, words);
        words.add(word);
        insert(pipeline, word, draft, i);
      }
    }
    before.stream().filter(stage -> !kept.contains(stage.id())).forEach(this::remove);
  }

  private void insert(long pipeline, String word, StageDraft draft, int position) {
    sql.update(
        "insert into pipeline_stage (id, pipeline_id, word, name, name_ar, name_fa, position,"
            + " probability, outcome, stalled_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        Ids.next(sql, "pipeline_stage_seq"),
        pipeline,
        word,
        draft.titles().any(),
        draft.titles().ar(),
        draft.titles().fa(),
        position,
        draft.probability(),
        draft.outcome().word(),
        draft.stalledAfter());
  }

  private void update(Stage stage, StageDraft draft, int position) {
    sql.update(
        "update pipeline_stage set name = ?, name_ar = ?, name_fa = ?, position = ?,"
            + " probability = ?, outcome = ?, stalled_after = ? where id = ?",
        draft.titles().any(),
        draft.titles().ar(),
        draft.titles().fa(),
        position,
        draft.probability(),
        draft.outcome().word(),
        draft.stalledAfter(),
        stage.id());
    if (draft.outcome() != stage.outcome()) {
      sql.update(
          "update deal set outcome = ?, version = version + 1 where stage_id = ?",
          draft.outcome().word(),
          stage.id());
    }
    Integer days = draft.stalledAfter();
    if (days == null) {
      sql.update("update deal set stalled_at = null where stage_id = ?", stage.id());
    } else if (!days.equals(stage.stalledAfter())) {
      sql.update(
          "update deal set stalled_at = stage_since + cast(? as integer) * interval '1' day"
              + " where stage_id = ?",
          days,
          stage.id());
    }
  }

  private void remove(Stage stage) {
    long deals = sql.number("select count(*) from deal where stage_id = ?", stage.id());
    if (deals > 0) {
      throw refusals.conflict("stages", "pipelines.stage-in-use", stage.word(), deals);
    }
    sql.update("delete from pipeline_stage where id = ?", stage.id());
  }
}
