package com.example.frontdesk;

import java.time.Instant;

/**
 * Somebody came by.
 *
 * @param note what is to be remembered of it, or {@code null}
 */
public record Visit(long id, long contactId, Instant at, String note) {}
