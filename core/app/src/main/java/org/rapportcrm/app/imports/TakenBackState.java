package org.rapportcrm.app.imports;

import java.time.Instant;

/**
 * How far an import is taken back.
 *
 * @param state of the job that does it
 * @param by whoever asked for it
 * @param batches batches of rows there were when it began
 * @param at when it was through, or {@code null}
 * @param removed records that are gone
 * @param restored records that are as they were before
 * @param left records and fields that stay, because somebody changed or used them since
 * @param message why it stopped, or {@code null}
 */
public record TakenBackState(
    ImportState state,
    String by,
    long batches,
    Instant at,
    long removed,
    long restored,
    long left,
    String message) {}
