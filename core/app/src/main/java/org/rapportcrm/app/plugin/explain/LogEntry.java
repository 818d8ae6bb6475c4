package org.rapportcrm.app.plugin.explain;

import java.time.Instant;

/**
 * An entry of the log.
 *
 * @param at when; {@code null} where the line does not say
 * @param category who wrote it
 */
public record LogEntry(Instant at, String level, String category, String text) {}
