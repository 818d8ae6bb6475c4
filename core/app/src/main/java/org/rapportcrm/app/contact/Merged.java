package org.rapportcrm.app.contact;

import java.time.Instant;

/**
 * A merge, as the book of merges knows it.
 *
 * @param undoneAt when it was taken back, or {@code null}
 */
public record Merged(
    long id, long keptId, long mergedId, Instant at, String who, Instant undoneAt) {}
