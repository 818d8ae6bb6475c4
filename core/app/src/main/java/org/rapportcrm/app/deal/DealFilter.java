package org.rapportcrm.app.deal;

import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.pipeline.Outcome;

/**
 * Which deals a list shows: {@link #ALL}, and of these fewer with every word that is added. A word
 * that is given {@code null} does not restrict.
 *
 * @param pipelineId the pipeline whose deals they are, or {@code null}
 * @param closes on which days they are decided
 * @param conditions over {@code deal d}, each with {@code and} before it
 */
public record DealFilter(Long pipelineId, Days closes, SqlPart conditions) {

  /** All deals. */
  public static final DealFilter ALL = new DealFilter(null, Days.ANY, SqlPart.NONE);

  /**
   * Days between two.
   *
   * @param from the first one, or {@code null} for any before
   * @param to the last one, or {@code null} for any after
   */
  public record Days(LocalDate from, LocalDate to) {

    /** Each, and none. */
    public static final Days ANY = new Days(null, null);
  }

  /** Those of a pipeline. */
  public DealFilter in(Long pipeline) {
    return new DealFilter(pipeline, closes, with("d.pipeline_id = ?", pipeline).conditions);
  }

  /** Those in one stage. */
  public DealFilter at(long stage) {
    return with("d.stage_id = ?", stage);
  }

  /** Those in stages of a word, in whichever pipeline. */
  public DealFilter at(String stageWord) {
    return with(
        "d.stage_id in (select word.id from pipeline_stage word where word.word = ?)", stageWord);
  }

  /** Those that are open, won or lost. */
  public DealFilter with(Outcome outcome) {
    return with("d.outcome = ?", outcome == null ? null : outcome.word());
  }

  /** Those with a contact. */
  public DealFilter ofContact(Long contact) {
    return with("d.contact_id = ?", contact);
  }

  /** Those with a company. */
  public DealFilter ofCompany(Long company) {
    return with("d.company_id = ?", company);
  }

  /** Those that a user looks after; 0 for those that nobody does. */
  public DealFilter ownedBy(Long owner) {
    return owner != null && owner == 0
        ? and(SqlPart.of(" and d.owner_id is null"))
        : with("d.owner_id = ?", owner);
  }

  /** Those that are decided on these days. */
  public DealFilter closing(Days days) {
    DealFilter between = with("d.closes_on >= ?", days.from()).with("d.closes_on <= ?", days.to());
    return new DealFilter(pipelineId, days, between.conditions);
  }

  /** Open ones that do not move on, seen from a moment and its day. */
  public DealFilter stalled(Instant at, LocalDate today) {
    return at == null
        ? this
        : and(
            SqlPart.of(
                " and d.outcome = 'open' and (d.stalled_at <= ? or d.closes_on < ?)", at, today));
  }

  /** Those whose keys a query finds. */
  public DealFilter within(Compiled found) {
    return found == null
        ? this
        : and(SqlPart.of(" and d.id in (" + found.sql() + ")", found.parameters().toArray()));
  }

  private DealFilter with(String condition, Object value) {
    return value == null ? this : and(SqlPart.of(" and " + condition, value));
  }

  private DealFilter and(SqlPart more) {
    return new DealFilter(pipelineId, closes, conditions.and(more));
  }
}
