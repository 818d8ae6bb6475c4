package org.rapportcrm.app.deal;

import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.api.data.SqlPart;
import org.rapportcrm.api.segment.Segments.Compiled;
import org.rapportcrm.app.pipeline.Outcome;

/**
 * Which deals a list shows; what is {@code null} does not restrict.
 *
 * @param stageWord only stages of this word, in whichever pipeline
 * @param ownerId 0 for those that nobody looks after
 * @param from the first day of being decided
 * @param to the last one
 * @param stalledAt only open deals that do not move on, seen from this moment
 * @param within only those whose keys this query finds
 */
public record DealFilter(
    Long pipelineId,
    Long stageId,
    String stageWord,
    Outcome outcome,
    Long contactId,
    Long companyId,
    Long ownerId,
    LocalDate from,
    LocalDate to,
    Instant stalledAt,
    LocalDate today,
    Compiled within) {

  /** By none of its custom fields. */
  public DealFilter(
      Long pipelineId,
      Long stageId,
      String stageWord,
      Outcome outcome,
      Long contactId,
      Long companyId,
      Long ownerId,
      LocalDate from,
      LocalDate to,
      Instant stalledAt,
      LocalDate today) {
    this(
        pipelineId,
        stageId,
        stageWord,
        outcome,
        contactId,
        companyId,
        ownerId,
        from,
        to,
        stalledAt,
        today,
        null);
  }

  /** All deals. */
  public static final DealFilter ALL =
      new DealFilter(null, null, null, null, null, null, null, null, null, null, null);

  /** Those with a contact or a company. */
  public static DealFilter with(Long contactId, Long companyId) {
    return new DealFilter(
        null, null, null, null, contactId, companyId, null, null, null, null, null);
  }

  /** Those of a pipeline. */
  public static DealFilter in(long pipelineId) {
    return new DealFilter(pipelineId, null, null, null, null, null, null, null, null, null, null);
  }

  /** The same in one stage. */
  public DealFilter at(long stage) {
    return new DealFilter(
        pipelineId,
        stage,
        stageWord,
        outcome,
        contactId,
        companyId,
        ownerId,
        from,
        to,
        stalledAt,
        today,
        within);
  }

  /** The same among those whose keys a query finds; {@code null} restricts nothing. */
  public DealFilter within(Compiled found) {
    return new DealFilter(
        pipelineId,
        stageId,
        stageWord,
        outcome,
        contactId,
        companyId,
        ownerId,
        from,
        to,
        stalledAt,
        today,
        found);
  }

  /** The conditions over {@code deal d}, each with {@code and} before it. */
  SqlPart conditions() {
    SqlPart owner =
        ownerId != null && ownerId == 0
            ? SqlPart.of(" and d.owner_id is null")
            : part("d.owner_id = ?", ownerId);
    SqlPart stalled =
        stalledAt == null
            ? SqlPart.NONE
            : SqlPart.of(
                " and d.outcome = 'open' and (d.stalled_at <= ? or d.closes_on < ?)",
                stalledAt,
                today);
    return part("d.pipeline_id = ?", pipelineId)
        .and(part("d.stage_id = ?", stageId))
        .and(
            part(
                "d.stage_id in (select word.id from pipeline_stage word where word.word = ?)",
                stageWord))
        .and(part("d.outcome = ?", outcome == null ? null : outcome.word()))
        .and(part("d.contact_id = ?", contactId))
        .and(part("d.company_id = ?", companyId))
        .and(owner)
        .and(part("d.closes_on >= ?", from))
        .and(part("d.closes_on <= ?", to))
        .and(stalled)
        .and(
            within == null
                ? SqlPart.NONE
                : SqlPart.of(" and d.id in (" + within.sql() + ")", within.parameters().toArray()));
  }

  private static SqlPart part(String condition, Object value) {
    return value == null ? SqlPart.NONE : SqlPart.of(" and " + condition, value);
  }
}
