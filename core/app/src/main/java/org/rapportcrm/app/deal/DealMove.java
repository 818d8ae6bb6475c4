package org.rapportcrm.app.deal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.rapportcrm.app.pipeline.Stage;

/**
 * A step of a deal from one stage to another.
 *
 * @param from {@code null} for the first one, and where the stage is gone; its word stays
 * @param to {@code null} where the stage is gone
 * @param user who moved it; {@code null} for a program, and for somebody who is gone
 * @param stayed how long it was in {@code to}; until now for the last one
 */
public record DealMove(
    long id,
    Stage from,
    String fromWord,
    Stage to,
    String toWord,
    Instant at,
    Long userId,
    String user,
    Duration stayed) {

  /** What a deal was before a move; the fields may be {@code null}. */
  record Before(
      Long stageId, Instant since, LocalDate closesOn, Integer probability, String lostReason) {}

  /** Whole days of {@code stayed}. */
  public long days() {
    return stayed.toDays();
  }
}
